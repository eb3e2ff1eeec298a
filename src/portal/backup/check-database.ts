import type { Database } from '../../kernel/database.ts'

/** What SQLite itself finds wrong in a database: nothing, or sentences. */
export function checkDatabase({ sqlite }: Database): string[] {
  const integrity = sqlite.prepare('PRAGMA integrity_check').pluck().all().map(String)
  const broken = sqlite.prepare('PRAGMA foreign_key_check').all()
  return [
    ...(integrity[0] === 'ok'
      ? []
      : integrity.slice(0, 5).map((fault) => `the database is damaged: ${fault}`)),
    ...(broken.length === 0 ? [] : [`${broken.length} rows of the database point at nothing`]),
  ]
}
