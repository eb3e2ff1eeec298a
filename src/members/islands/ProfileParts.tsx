import { publishedFields } from '../profile-parts.ts'
import { addPractice } from '../form/draft-intents.ts'
import type { FormPart } from '../form/read-draft.ts'
import type { ProfileDraft } from '../form/profile-draft.ts'
import { Choices } from './Choices.tsx'
import { NameFields } from './NameFields.tsx'
import { OffersFields } from './OffersFields.tsx'
import { PartHeading } from './PartHeading.tsx'
import { PracticeFields } from './PracticeFields.tsx'
import { TextFields } from './TextFields.tsx'
import { useWorld } from './world.ts'

interface Props {
  draft: ProfileDraft
  parts: readonly FormPart[]
  /** Whether somebody is listed already: then each part says when a change of it is seen. */
  isListed: boolean
  act: (intent: string) => void
}

/** Which parts are published as soon as they are saved; the others are read first. */
const atOnce: readonly FormPart[] = ['languages', 'techniques', 'shown']

/** The asked parts of a profile, each with its heading. */
export function ProfileParts({ draft, parts, isListed, act }: Props) {
  const { words } = useWorld()
  return parts.map((part) => (
    <section className="form-section" key={part} aria-labelledby={`part-${part}`}>
      <PartHeading
        id={`part-${part}`}
        title={words[part].title}
        hint={words[part].hint}
        when={isListed ? (atOnce.includes(part) ? 'at-once' : 'after-review') : undefined}
      />
      {isListed && part === 'practices' && <p className="goes-live">{words.practices.detailsAtOnce}</p>}
      <PartFields part={part} draft={draft} act={act} />
    </section>
  ))
}

function PartFields({ part, draft, act }: { part: FormPart; draft: ProfileDraft; act: Props['act'] }) {
  const { words, options } = useWorld()
  if (part === 'names') return <NameFields draft={draft} />
  if (part === 'practices') return <PracticeList draft={draft} act={act} />
  if (part === 'offers') return <OffersFields draft={draft} />
  if (part === 'texts') return <TextFields texts={draft.texts} />
  const choices =
    part === 'shown' ? publishedFields.map((id) => ({ id, label: words.shown[id] })) : options[part]
  return <Choices name={part} legend={words[part].title} options={choices} chosen={draft[part]} />
}

function PracticeList({ draft, act }: { draft: ProfileDraft; act: Props['act'] }) {
  const { words } = useWorld()
  return (
    <>
      {draft.practices.map((practice, index) => (
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
          {words.practices.add}
        </button>
      </p>
    </>
  )
}
