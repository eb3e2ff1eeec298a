import { useEffect, useRef, useState } from 'react'
import { applyIntent } from '../form/draft-intents.ts'
import type { FormWorld } from '../form/form-options.ts'
import type { ProfileDraft } from '../form/profile-draft.ts'
import { readDraft, type FormPart } from '../form/read-draft.ts'
import { LivePreview } from './LivePreview.tsx'
import { ProfileParts } from './ProfileParts.tsx'
import { World } from './world.ts'

interface Props {
  draft: ProfileDraft
  parts: FormPart[]
  world: FormWorld
  isListed: boolean
  /** What the saved version is called, so that two open tabs cannot overwrite each other unseen. */
  version: number
  saveLabel: string
  /** Where a preview of the form's content is made; nothing where there is none. */
  previewAction?: string
}

/**
 * The form of a profile, or of some of its parts. The server draws it whole and every button posts; with script the
 * buttons inside do the same work at once, and the preview follows what is typed.
 */
export default function ProfileForm(props: Props) {
  const { parts, world, isListed, version, saveLabel, previewAction } = props
  const form = useRef<HTMLFormElement>(null)
  const [{ draft, turn, focus }, setState] = useState({ draft: props.draft, turn: 0, focus: '' })
  const act = (intent: string) => {
    if (!form.current) return
    const conditions = world.options.offers.flatMap(({ offers }) => offers.map(({ id }) => id))
    const typed = readDraft(new FormData(form.current), draft, parts, conditions)
    const after = applyIntent(typed, intent) ?? typed
    const place = Math.max(0, after.practices.length - 1)
    setState({
      draft: after,
      turn: turn + 1,
      focus: after.practices.length > 0 ? `practices-${place}` : 'part-practices',
    })
  }
  useEffect(() => {
    if (focus !== '') document.getElementById(focus)?.focus()
  }, [focus, turn])
  return (
    <World value={world}>
      <div className={previewAction === undefined ? undefined : 'columns'}>
        <form ref={form} method="post" noValidate>
          {/* Enter in a field presses the first button of a form: it must be the one that saves. */}
          <button className="visually-hidden" tabIndex={-1} aria-hidden="true" name="intent" value="save" />
          <input type="hidden" name="version" value={version} />
          <div key={turn}>
            <ProfileParts draft={draft} parts={parts} isListed={isListed} act={act} />
          </div>
          <p className={previewAction === undefined ? 'form-actions' : 'form-actions form-actions-sticky'}>
            <button className="button" name="intent" value="save">
              {saveLabel}
            </button>
            {previewAction !== undefined && (
              <button className="button button-outline" name="intent" value="preview">
                {world.words.preview}
              </button>
            )}
          </p>
        </form>
        {previewAction !== undefined && <LivePreview form={form} action={previewAction} />}
      </div>
    </World>
  )
}
