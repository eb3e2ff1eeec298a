import type { ContentPractice } from '../../../directory/listing-content.ts'
import { fold } from '../../../search/fold.ts'
import { most } from '../../profile-parts.ts'
import type { CellProblem, DraftPractice } from '../line/draft.ts'
import { kept } from './kept-text.ts'

/**
 * The practices after a line: each one that it names is the one in that town and street, or else the one at its number,
 * which has moved, or else new. Says which cannot be taken, because nobody knows the town.
 */
export function mergePractices(
  before: ContentPractice[],
  said: DraftPractice[],
): { practices: ContentPractice[]; problems: CellProblem[] } {
  const practices = [...before]
  const free = new Set(before.keys())
  const problems: CellProblem[] = []
  const meant = said.map((one) => ({
    one,
    at: take(
      free,
      [...free].find((at) => isAt(before[at], one)),
    ),
  }))
  for (const { one, at: found } of meant) {
    // Somebody who moved: the list knows one address at this number.
    const at = found ?? take(free, one.which - 1)
    const old = at === undefined ? undefined : practices[at]
    const fresh = old ? changed(old, one) : added(one)
    if (typeof fresh === 'string')
      problems.push(...(one.column === null ? [] : [{ column: one.column, reason: fresh }]))
    else if (at !== undefined) practices[at] = fresh
    else if (practices.length < most.practices) practices.push(fresh)
  }
  return { practices, problems }
}

function take(free: Set<number>, at: number | undefined): number | undefined {
  return at !== undefined && free.delete(at) ? at : undefined
}

function isAt(practice: ContentPractice | undefined, said: DraftPractice): boolean {
  if (!practice || !isInTown(practice, said)) return false
  const isSameStreet =
    said.street === null || practice.street === null || fold(said.street) === fold(practice.street)
  const isSameName = said.name === null || practice.name === null || fold(said.name) === fold(practice.name)
  return isSameStreet && isSameName
}

function isInTown({ city, placeId }: ContentPractice, { city: said, point }: DraftPractice): boolean {
  if (said === null) return false
  return (
    fold(city) === fold(said) ||
    (placeId !== null && placeId === point?.placeId) ||
    fold(city) === fold(point?.city ?? '')
  )
}

function changed(old: ContentPractice, said: DraftPractice): ContentPractice | 'bad-place' {
  const isMoved = said.city !== null && !isInTown(old, said)
  if (isMoved && said.point === null) return 'bad-place'
  const place = isMoved && said.point ? { ...said.point, city: said.city ?? said.point.city } : {}
  return {
    ...old,
    ...place,
    name: kept(old.name, said.name),
    street: kept(old.street, said.street),
    postalCode: kept(old.postalCode, said.postalCode),
    phones: said.phones.length === 0 || isSameSet(old.phones, said.phones) ? old.phones : said.phones,
    bookingUrl: said.bookingUrl ?? old.bookingUrl,
  }
}

function added({ name, street, postalCode, city, point, phones, bookingUrl }: DraftPractice) {
  if (city === null) return 'no-town' as const
  if (point === null) return 'bad-place' as const
  const empty = { access: [], hours: [], absences: [] }
  return { ...point, ...empty, city: point.city, name, street, postalCode, phones, bookingUrl }
}

function isSameSet(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item))
}
