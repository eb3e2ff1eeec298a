import type { Database } from '../../../kernel/database.ts'
import { readKnownPerson, type KnownPerson } from './read-record.ts'

const piece = 500

/** Everybody who is stored, a piece at a time. */
export function* readRecords(database: Database): Generator<KnownPerson[], undefined> {
  const next = database.sqlite
    .prepare<[number, number], number>('SELECT id FROM practitioner WHERE id > ? ORDER BY id LIMIT ?')
    .pluck()
  for (let ids = next.all(0, piece); ids.length > 0; ids = next.all(ids.at(-1) ?? 0, piece))
    yield ids.flatMap((id) => readKnownPerson(database, id) ?? [])
  return undefined
}
