import { useWorld } from './world.ts'

interface Props {
  id: string
  title: string
  hint?: string
  /** When patients see a change of it; nothing where nobody is listed yet. */
  when?: 'at-once' | 'after-review'
}

/** What a part of the form is about, and when patients see a change of it. */
export function PartHeading({ id, title, hint, when }: Props) {
  const { words } = useWorld()
  return (
    <>
      <h2 id={id}>{title}</h2>
      {when === 'at-once' && <p className="goes-live">{words.atOnce}</p>}
      {when === 'after-review' && <p className="goes-to-review">{words.afterReview}</p>}
      {hint && <p className="small">{hint}</p>}
    </>
  )
}
