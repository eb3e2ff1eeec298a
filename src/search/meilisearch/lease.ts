import type { Clock } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'

/** Longer than any single step between two renewals. */
const leaseMs = 300_000

/** Who may write to the index: one process at a time. A process that died loses it by itself. */
export interface Lease {
  /** Takes it or takes it for longer; false when another process has it. */
  take(): boolean
  release(): void
}

/** Takes the database and the real time, returns a lease with an owner of its own. */
export function createLease({ sqlite }: Database, clock: Clock): Lease {
  const owner = newId()
  const take = sqlite.prepare(
    `UPDATE search_feed SET owner = @owner, leased_until = @until
     WHERE engine = 'meilisearch' AND (owner IS NULL OR owner = @owner OR leased_until <= @now)`,
  )
  const release = sqlite.prepare(
    `UPDATE search_feed SET owner = NULL, leased_until = NULL WHERE engine = 'meilisearch' AND owner = ?`,
  )
  return {
    take: () => {
      const now = clock()
      const until = new Date(now.getTime() + leaseMs).toISOString()
      return take.run({ owner, until, now: now.toISOString() }).changes === 1
    },
    release: () => {
      release.run(owner)
    },
  }
}

/** The name of the index that belongs to this database. */
export function indexNameOf({ sqlite }: Database): string {
  return String(
    sqlite.prepare(`SELECT index_name FROM search_feed WHERE engine = 'meilisearch'`).pluck().get(),
  )
}
