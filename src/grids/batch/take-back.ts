import { and, eq, isNull } from 'drizzle-orm'
import { record } from '../../audit/record.ts'
import { write, type Database } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import { letterBatch } from '../tables.ts'
import { takenBack, type Deed } from './batch.ts'

/**
 * Takes back what has not left yet: its words and addresses are erased, and nobody sends it. A letter that is just being
 * handed over has left. Links of invitations that nobody got open nothing any more.
 */
export function takeBack(
  database: Database,
  uid: string,
  { by, at }: Deed,
): Result<{ letters: number }, 'unknown-batch' | 'nothing-waits'> {
  return write(database, () => {
    const { orm } = database
    const batch = orm.select().from(letterBatch).where(eq(letterBatch.uid, uid)).get()
    if (!batch) return refused('unknown-batch')
    const keys = eraseWaiting(database, batch.id, at)
    if (keys.length === 0) return refused('nothing-waits')
    withdrawInvitations(database, keys, at)
    const change = { takenBackAt: at.toISOString(), takenBackBy: by }
    const isFirst = and(eq(letterBatch.id, batch.id), isNull(letterBatch.takenBackAt))
    orm.update(letterBatch).set(change).where(isFirst).run()
    const detail = { letters: keys.length }
    record(database, { at, actor: by, act: 'letter.take-back', object: `letter-batch:${uid}`, detail })
    return ok({ letters: keys.length })
  })
}

function eraseWaiting({ sqlite }: Database, batchId: number, at: Date): string[] {
  return sqlite
    .prepare<{ batchId: number; at: string; problem: string }, string>(
      `UPDATE letter SET sealed = NULL, given_up_at = @at, problem = @problem, claimed_by = NULL, claimed_until = NULL
      WHERE id IN (SELECT letter_id FROM letter_of_batch WHERE batch_id = @batchId)
        AND sent_at IS NULL AND given_up_at IS NULL AND (claimed_by IS NULL OR claimed_until <= @at)
      RETURNING key`,
    )
    .pluck()
    .all({ batchId, at: at.toISOString(), problem: takenBack })
}

function withdrawInvitations({ sqlite }: Database, keys: readonly string[], at: Date): void {
  sqlite
    .prepare(
      `UPDATE invitation SET withdrawn_at = @at WHERE used_at IS NULL AND withdrawn_at IS NULL
        AND 'invitation:' || uid IN (SELECT value FROM json_each(@keys))`,
    )
    .run({ at: at.toISOString(), keys: JSON.stringify(keys) })
}
