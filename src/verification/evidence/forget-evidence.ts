import { eq, isNull } from 'drizzle-orm'
import { record } from '../../audit/record.ts'
import { addDays } from '../../kernel/clock.ts'
import { write, type Database } from '../../kernel/database.ts'
import { retentionDays } from '../../members/retention.ts'
import { evidence } from '../tables.ts'
import type { EvidenceFiles } from './evidence-files.ts'

/** Forgets files whose time is over (content/retention.json) and sweeps what a crash has left; returns how many. */
export function forgetEvidence(
  { database, files }: { database: Database; files: EvidenceFiles },
  at: Date,
): number {
  const due = [...dueIdentityPapers(database, at), ...duePapers(database, at)]
  for (const uid of due) {
    // The row first: a file without a row is swept later, a row must never promise a file that is gone.
    write(database, () => {
      database.orm.update(evidence).set({ forgottenAt: at.toISOString() }).where(eq(evidence.uid, uid)).run()
      record(database, { at, actor: 'system', act: 'evidence.forget', object: `evidence:${uid}` })
    })
    files.forget(uid)
  }
  const known = database.orm
    .select({ uid: evidence.uid })
    .from(evidence)
    .where(isNull(evidence.forgottenAt))
    .all()
  files.sweep(new Set(known.map(({ uid }) => uid)), at)
  return due.length
}

// Papers that say who somebody is: from the decision on.
function dueIdentityPapers({ sqlite }: Database, at: Date): string[] {
  return sqlite
    .prepare<{ before: string }, string>(
      `SELECT uid FROM evidence WHERE kind = 'identity' AND forgotten_at IS NULL AND uploaded_at < @before
       AND NOT EXISTS (${undecidedSql})`,
    )
    .pluck()
    .all({ before: before('evidence-identity', at) })
}

// All others stay as long as their doctor is listed.
function duePapers({ sqlite }: Database, at: Date): string[] {
  return sqlite
    .prepare<{ before: string }, string>(
      `SELECT uid FROM evidence WHERE kind <> 'identity' AND forgotten_at IS NULL AND uploaded_at < @before
       AND NOT EXISTS (${undecidedSql})
       AND NOT EXISTS (
         SELECT 1 FROM publication AS p WHERE p.practitioner_id = evidence.practitioner_id
           AND (p.withdrawn_at IS NULL OR p.withdrawn_at >= @before)
       )`,
    )
    .pluck()
    .all({ before: before('evidence', at) })
}

/** A case that is open, or was decided lately: its appeal still needs what was read. */
const undecidedSql = `SELECT 1 FROM verification_case AS one WHERE one.practitioner_id = evidence.practitioner_id
  AND (one.closed_at IS NULL OR one.closed_at >= @before)`

function before(id: 'evidence-identity' | 'evidence', at: Date): string {
  return addDays(at, -retentionDays(id)).toISOString()
}
