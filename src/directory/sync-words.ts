import type { Facts } from '../library/facts.ts'
import { write, type Database } from '../kernel/database.ts'

const wordTables = ['condition', 'technique', 'diploma', 'language'] as const

/** The ids that content/ knows; listings can only name these. */
export type WordIds = Record<(typeof wordTables)[number], string[]>

export function wordIds({ conditions, techniques, diplomas, languages }: Facts): WordIds {
  return {
    condition: [...conditions.keys()],
    technique: [...techniques.keys()],
    diploma: [...diplomas.keys()],
    language: [...languages.keys()],
  }
}

/** Adds the ids of new words to the database. Ids that content no longer has stay while a listing names them. */
export function syncWords(database: Database, words: WordIds): void {
  write(database, () => {
    for (const table of wordTables) {
      const add = database.sqlite.prepare(`INSERT INTO ${table} VALUES (?) ON CONFLICT DO NOTHING`)
      for (const id of words[table]) add.run(id)
    }
  })
}
