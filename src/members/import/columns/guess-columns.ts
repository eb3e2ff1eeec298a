import type { ImportColumn } from '../column.ts'
import { isNumbered, mostNumbered, readRole, roleName, type ImportField, type Role } from '../fields.ts'
import { guessByContent, type ContentWorld } from './guess-by-content.ts'
import { headingKey, readHeading } from './read-header.ts'

/**
 * Says what each column is: as somebody said of this heading before, by its heading, or else by what stands in it.
 * Of several alike, those that can be repeated count on: the second town is that of the second practice.
 */
export function guessColumns(
  labels: readonly string[],
  sample: readonly string[][],
  kept: ReadonlyMap<string, string>,
  world: ContentWorld,
): ImportColumn[] {
  const first = labels.map((label) => guessByLabel(label, kept))
  const counted = numbered(first)
  const known = new Set(counted.flatMap(({ role }) => (role === null ? [] : [role])))
  const byContent = guessByContent(
    counted.map(({ by }, at) => (by === 'nobody' ? sample.map((row) => row[at] ?? '') : null)),
    known,
    world,
  )
  return counted.map((column, at) => {
    const role = byContent.get(at)
    return role === undefined ? column : { ...column, role, by: 'content' }
  })
}

type Guess = Pick<ImportColumn, 'label' | 'by'> & { role: (Role & { isTold: boolean }) | null }

function guessByLabel(label: string, kept: ReadonlyMap<string, string>): Guess {
  const before = kept.get(headingKey(label))
  if (before !== undefined) {
    const role = readRole(before)
    return { label, by: 'kept', role: role && { ...role, isTold: true } }
  }
  const heading = readHeading(label)
  if (heading === undefined) return { label, by: 'nobody', role: null }
  if (heading === 'not-kept') return { label, by: 'heading', role: null }
  const { field, which } = heading
  return { label, by: 'heading', role: { field, which: which ?? 1, isTold: which !== null } }
}

/** Several of these on one line belong to one practice, until its town comes again. */
const follows: readonly ImportField[] = ['phone', 'bookingUrl', 'practiceName', 'street']
const leads: readonly ImportField[] = ['city', 'diploma']

function numbered(guesses: Guess[]): ImportColumn[] {
  const wanted = guesses.map(({ role }, at) => role && wantedNumber(role, guesses, at))
  // A number that no town or diploma has means the second line, or the second telephone, of the first.
  const anchors = new Set(
    wanted.flatMap((role) => (role && leads.includes(role.field) ? [roleName(role)] : [])),
  )
  return guesses.map(({ label, by }, at) => {
    const role = wanted[at] ?? null
    if (role === null) return { label, by, role: null }
    const anchor = role.field.startsWith('diploma') ? 'diploma' : 'city'
    const isLoose = role.which > 1 && !anchors.has(roleName({ field: anchor, which: role.which }))
    return { label, by, role: roleName({ field: role.field, which: isLoose ? 1 : role.which }) }
  })
}

function wantedNumber(
  { field, which, isTold }: NonNullable<Guess['role']>,
  guesses: Guess[],
  at: number,
): Role {
  if (isTold || !isNumbered(field)) return { field, which }
  const before = guesses.slice(0, at).flatMap(({ role }) => (role && !role.isTold ? [role.field] : []))
  const same = before.filter((other) => other === field).length
  const towns = before.filter((other) => other === 'city').length
  // The second street stands before the second town, the second telephone behind it.
  const isFollower = follows.includes(field) && same > 0
  const practice = isFollower
    ? Math.max(1, Math.min(same + 1, towns + (field === 'phone' || field === 'bookingUrl' ? 0 : 1)))
    : same + 1
  return { field, which: Math.min(mostNumbered, practice) }
}
