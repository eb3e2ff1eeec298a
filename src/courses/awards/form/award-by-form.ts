import { write } from '../../../kernel/database.ts'
import type { CoursesWorld, Deed } from '../../world.ts'
import type { Award } from '../award.ts'
import { awardByList, type Awarded, type AwardList } from '../give-awards.ts'
import { awardsOfForm } from '../read-awards.ts'

export type SentBefore = { ok: false; reason: 'sent-before'; line: 0 }

/**
 * Awards what a form of the desk says. Sent twice it awards once; sent again with other people in it, as after a step
 * back in the browser, it is refused: nobody can tell who of them is meant anew.
 */
export function awardByForm(world: CoursesWorld, list: AwardList, deed: Deed): Awarded | SentBefore {
  return write(world.database, () => {
    const before = awardsOfForm(world.database, list.form)
    if (before.length > 0 && !isOf(before, list)) return { ok: false, reason: 'sent-before', line: 0 }
    return awardByList(world, list, deed)
  })
}

function isOf(awards: readonly Award[], { facts, recipients }: AwardList): boolean {
  const isSameKind = awards.every(
    ({ kind, awardedOn }) => kind === facts.kind && awardedOn === facts.awardedOn,
  )
  const names = awards.map(({ holder }) => holder?.name)
  return isSameKind && names.join('\n') === recipients.map(({ name }) => name).join('\n')
}
