import { expect } from 'vitest'
import type { ListingSteps } from '../../src/directory/publish.ts'
import { addDays } from '../../src/kernel/clock.ts'
import type { Database } from '../../src/kernel/database.ts'
import { now, testDatabase } from '../support/context.ts'
import { basile, eloise, list } from '../support/people.ts'

export const at = now.toISOString()
export const later = addDays(now, 400).toISOString()

/** Publishes Basile, if the database lets it. */
export const publishBasile = `INSERT INTO publication (practitioner_id, published_at, published_by) VALUES (2, '${at}', 'x')`

/** A write that the database must refuse, and how it says so. */
export type Illegal = [what: string, sql: string, reason?: RegExp]

/** Éloïse is listed: person 1 with licence 1 and diploma 2. */
export function withEloise(): Database {
  const database = testDatabase()
  list(database, eloise)
  return database
}

/** Basile is person 2 with licence 3 and diploma 4; every step was done but his publication, and what is left out. */
export function withBasile(steps: Partial<ListingSteps> = {}, person = basile): Database {
  const database = withEloise()
  list(database, person, { publishedAt: null, ...steps })
  return database
}

/** Runs SQL and returns the database. */
export function after(database: Database, sql: string): Database {
  database.sqlite.exec(sql)
  return database
}

/** Expects the sentence, that nothing changed, and that Éloïse alone is published. */
export function expectRefused({ sqlite }: Database, sql: string, reason = /CHECK constraint/): void {
  const epoch = sqlite.prepare('SELECT value FROM public_epoch').pluck()
  const published = sqlite
    .prepare('SELECT practitioner_id FROM publication WHERE withdrawn_at IS NULL')
    .pluck()
  const before = [epoch.get(), published.all()]
  expect(() => sqlite.exec(sql)).toThrow(reason)
  expect([epoch.get(), published.all()]).toEqual(before)
}

export function uid(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
}
