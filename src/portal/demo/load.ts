import type { Database } from '../../kernel/database.ts'
import { prepareAddPractitioner } from '../../directory/add-practitioner.ts'
import { preparePublish } from '../../directory/publish.ts'
import { suspendPractitioner } from '../../directory/suspend-practitioner.ts'
import type { ListedPerson } from './listing-file.ts'
import { placeFinder } from './place-finder.ts'
import { randomFrom } from './random.ts'
import { stepsFor } from './steps.ts'

/** How many were stored, and how many of them the rules allow to be listed. */
export interface LoadCount {
  stored: number
  listed: number
}

/** Stores people as if every step had been done. Call it in a transaction: all of them, or nobody. */
export function loadPeople(
  database: Database,
  people: Iterable<ListedPerson>,
  { now, seed, onPerson }: { now: Date; seed: number; onPerson: (count: number) => void },
): LoadCount {
  const add = prepareAddPractitioner(database)
  const publish = preparePublish(database)
  const placeOf = placeFinder(database)
  const random = randomFrom(seed)
  const count = { stored: 0, listed: 0 }
  for (const person of people) {
    const practices = person.practices.map((practice) => ({ ...practice, placeId: placeOf(practice) }))
    const id = add({ ...person, practices }, now)
    const steps = stepsFor(person, now, random)
    publish(id, steps)
    if (person.story === 'suspended') suspend(database, id, now)
    count.stored += 1
    if (steps.publishedAt) count.listed += 1
    onPerson(count.stored)
  }
  return count
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
