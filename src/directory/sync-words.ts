import { everyBan, type BannedOffer } from '../library/country-rules.ts'
import type { Facts } from '../library/facts.ts'
import { write, type Database } from '../kernel/database.ts'

const wordTables = ['condition', 'technique', 'diploma', 'language'] as const

/** The ids that content/ knows; listings can only name these. */
export interface WordIds extends Record<(typeof wordTables)[number], string[]> {
  /** What no listing may offer in a country. */
  bans: Pick<BannedOffer, 'condition' | 'country' | 'source'>[]
}

export function wordIds(facts: Facts): WordIds {
  const { conditions, techniques, diplomas, languages } = facts
  return {
    bans: everyBan(facts),
    condition: [...conditions.keys()],
    technique: [...techniques.keys()],
    diploma: [...diplomas.keys()],
    language: [...languages.keys()],
  }
}

/**
 * Adds the ids of new words to the database. Ids that content no longer has stay while a listing names them. The bans
 * become those of content: an offer that a new one forbids ends with it.
 */
export function syncWords(database: Database, words: WordIds): void {
  write(database, () => {
    for (const table of wordTables) {
      const add = database.sqlite.prepare(`INSERT INTO ${table} VALUES (?) ON CONFLICT DO NOTHING`)
      for (const id of words[table]) add.run(id)
    }
    syncBans(database, words.bans)
  })
}

function syncBans({ sqlite }: Database, bans: WordIds['bans']): void {
  const kept = JSON.stringify(bans.map(({ condition, country }) => `${condition} ${country}`))
  sqlite
    .prepare(
      `DELETE FROM banned_offer WHERE condition_id || ' ' || country NOT IN (SELECT value FROM json_each(?))`,
    )
    .run(kept)
  const add = sqlite.prepare(
    'INSERT INTO banned_offer VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET source = excluded.source',
  )
  for (const { condition, country, source } of bans) add.run(condition, country, source)
}
