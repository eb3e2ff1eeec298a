import type { Database } from '../../kernel/database.ts'
import { addPractitioners } from '../../directory/add-practitioner.ts'
import type { Absence } from '../../directory/listing-content.ts'
import { addPhoto } from '../../directory/photos.ts'
import { preparePublish } from '../../directory/publish.ts'
import { suspendPractitioner } from '../../directory/suspend-practitioner.ts'
import { addDays } from '../../kernel/clock.ts'
import { piecesOf } from '../../kernel/pieces.ts'
import type { KnownWords, ListedPerson } from './listing-file.ts'
import { placeFinder } from './place-finder.ts'
import { randomFrom } from './random.ts'
import { stepsFor } from './steps.ts'

/** How many were stored, how many of them the rules allow to be listed, and how many offers the law keeps out. */
export interface LoadCount {
  stored: number
  listed: number
  banned: number
}

export interface LoadOptions {
  now: Date
  seed: number
  bans: KnownWords['bans']
  onPerson: (count: number) => void
}

/** Stores people as if every step had been done. Call it in a transaction: all of them, or nobody. */
export function loadPeople(
  database: Database,
  people: Iterable<ListedPerson>,
  { now, seed, bans, onPerson }: LoadOptions,
): LoadCount {
  const publish = preparePublish(database)
  const asStated = prepareStated(database, bans, now)
  const random = randomFrom(seed)
  const count = { stored: 0, listed: 0, banned: 0 }
  for (const piece of piecesOf(people, 500))
    for (const { id, person } of addPractitioners(database, piece.map(asStated), now)) {
      const steps = stepsFor(person, now, random)
      publish(id, steps)
      if (person.story === 'suspended') suspend(database, id, now)
      count.stored += 1
      count.banned += person.banned
      if (steps.publishedAt) count.listed += 1
      onPerson(count.stored)
    }
  return count
}

// The person as a member would have stated it, and how many of the offers the law keeps out.
function prepareStated(database: Database, bans: KnownWords['bans'], now: Date) {
  const placeOf = placeFinder(database)
  return (person: ListedPerson) => {
    const absences = person.story === 'away' ? [absenceOf(now)] : []
    const practices = person.practices.map((practice) => ({
      ...practice,
      placeId: placeOf(practice),
      absences,
    }))
    const offered = person.offered.filter((condition) => !isBanned(bans, condition, person))
    const photo = person.portrait ? addPhoto(database, person.portrait, null, now) : null
    return { ...person, offered, practices, photo, banned: person.offered.length - offered.length }
  }
}

// Since yesterday, for two weeks.
function absenceOf(now: Date): Absence {
  const day = (days: number) => addDays(now, days).toISOString().slice(0, 10)
  return { from: day(-1), until: day(13) }
}

// A listing may come from where the law is another: the person is listed, the offer is not.
function isBanned(
  bans: KnownWords['bans'],
  condition: string,
  { country, practices }: ListedPerson,
): boolean {
  const isIn = (place: { country: string }, ban: { country: string }) => place.country === ban.country
  return bans.some(
    (ban) => ban.condition === condition && [{ country }, ...practices].some((place) => isIn(place, ban)),
  )
}

function suspend(database: Database, id: number, at: Date): void {
  const slug = database.sqlite.prepare('SELECT slug FROM practitioner WHERE id = ?').pluck().get(id)
  suspendPractitioner(database, {
    slug: String(slug),
    reason: 'Part of the demonstration',
    by: 'demonstration',
    at,
  })
}
