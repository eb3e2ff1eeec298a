import { z } from 'zod'
import { matchNames } from '../name-match.ts'
import type { RppsCheck } from './check-person.ts'

/** What the register says about one number, apart from what anybody claims; `rows` are its own lines. */
export const said = z.object({
  registered: z.enum(['yes', 'no', 'other-profession']),
  profession: z.string().nullable().default(null),
  name: z.object({ given: z.string(), family: z.string() }).nullable(),
  places: z.array(z.object({ postalCode: z.string(), town: z.string() })),
  rows: z.array(z.string()).default([]),
})
export type Said = z.infer<typeof said>

export const changeKinds = ['vanished', 'other-profession', 'name', 'place', 'never-found'] as const
/** What the register says otherwise about a listed doctor. */
export type RppsChange = (typeof changeKinds)[number]

/** Whoever the register no longer holds as a doctor may not be shown for one more day. */
export const hidingChanges: readonly RppsChange[] = ['vanished', 'other-profession']

/** What stays of an answer, to be compared with the next. */
export function saidIn({ registered, profession, registeredName, places, evidence }: RppsCheck): Said {
  const rows = evidence.filter(({ file }) => file === 'people').map(({ row }) => row)
  return { registered, profession, name: registeredName, places, rows }
}

/**
 * What the register says otherwise than before; of somebody it is asked about for the first time (`before` is null),
 * what speaks against the listing: another profession, another name, or nobody at all.
 */
export function changesOf(before: Said | null, check: RppsCheck): RppsChange[] {
  const now = saidIn(check)
  if (now.registered === 'other-profession')
    return before?.registered === 'other-profession' ? [] : ['other-profession']
  if (now.registered === 'no') return goneChanges(before)
  if (before?.registered !== 'yes') return check.name === 'different' ? ['name'] : []
  return [
    ...(isSameName(before, now) ? [] : ['name' as const]),
    ...(isSamePlace(before, now) ? [] : ['place' as const]),
  ]
}

function goneChanges(before: Said | null): RppsChange[] {
  if (before === null) return ['never-found']
  return before.registered === 'yes' ? ['vanished'] : []
}

// Accents, hyphens and capitals are spelling, no new name.
function isSameName(before: Said, now: Said): boolean {
  return before.name !== null && now.name !== null && matchNames(before.name, now.name) === 'same'
}

function isSamePlace(before: Said, now: Said): boolean {
  const codes = ({ places }: Said) =>
    [...new Set(places.map(({ postalCode }) => postalCode))].toSorted().join()
  return codes(before) === codes(now)
}
