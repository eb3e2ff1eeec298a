import { useEffect, useRef, useState } from 'react'
import { addPractice, applyIntent } from '../form/draft-intents.ts'
import type { PracticeWorld } from '../form/practice-world.ts'
import type { PracticeDraft } from '../form/profile-draft.ts'
import { readPractices } from '../form/read-draft.ts'
import { PracticeFields } from './PracticeFields.tsx'
import { World } from './world.ts'

interface Props {
  practices: PracticeDraft[]
  /** In which a new practice is thought to be. */
  country: string
  world: PracticeWorld
}

/**
 * The practices of a profile's form. The server draws them and every button posts; with script the buttons do the same
 * work at once.
 */
export default function PracticesEditor({ country, world, ...props }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const [{ practices, turn, focus }, setState] = useState({
    practices: props.practices,
    turn: 0,
    focus: '',
  })
  const act = (intent: string) => {
    const form = root.current?.closest('form')
    if (!form) return
    const typed = { country, practices: readPractices(new FormData(form)) }
    const after = (applyIntent(typed, intent) ?? typed).practices
    const last = after.length - 1
    setState({ practices: after, turn: turn + 1, focus: last < 0 ? 'part-practices' : `practices-${last}` })
  }
  useEffect(() => {
    if (focus !== '') document.getElementById(focus)?.focus()
  }, [focus, turn])
  return (
    <World value={world}>
      <div ref={root} key={turn}>
        {practices.map((practice, index) => (
          <PracticeFields key={index} practice={practice} index={index} act={act} />
        ))}
        <p className="form-actions">
          <button
            className="button button-outline"
            name="intent"
            value={addPractice}
            onClick={(event) => {
              event.preventDefault()
              act(addPractice)
            }}
          >
            {world.words.practices.add}
          </button>
        </p>
      </div>
    </World>
  )
}
