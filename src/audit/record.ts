import { desc } from 'drizzle-orm'
import type { Database } from '../kernel/database.ts'
import { beginning, hashOf } from './chain.ts'
import { audit } from './tables.ts'

export interface Act {
  at: Date
  /** `account:<uid>`, `system`, `operator` or `visitor`. */
  actor: string
  /** A dotted verb: `member.confirm`. */
  act: string
  /** What it was done to: `practitioner:<uid>`, `account:<uid>`. */
  object: string
  /** Ids and figures only: never a name, an address, a text of somebody's. */
  detail?: Record<string, string | number | boolean | null>
}

/** Writes one act into the register, in the transaction of the act itself; throws when the register refuses it. */
export function record(database: Database, { at, actor, act, object, detail = {} }: Act): void {
  // Without a transaction the act could be kept and its record lost.
  if (!database.sqlite.inTransaction) throw new Error(`audit: ${act} is recorded outside its transaction`)
  const last = database.orm.select({ seq: audit.seq, hash: audit.hash }).from(audit).orderBy(desc(audit.seq))
  const { seq, hash } = last.limit(1).get() ?? { seq: 0, hash: beginning }
  const row = {
    seq: seq + 1,
    at: at.toISOString(),
    actor,
    act,
    object,
    detail: JSON.stringify(detail),
    previous: hash,
  }
  database.orm
    .insert(audit)
    .values({ ...row, hash: hashOf(row) })
    .run()
}

/** The name of an actor in the register: the account that is signed in, or somebody unknown. */
export function actorOf(actor: { uid: string } | null): string {
  return actor === null ? 'visitor' : `account:${actor.uid}`
}
