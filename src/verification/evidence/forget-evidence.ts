import { eq, isNull } from 'drizzle-orm'
import { record } from '../../audit/record.ts'
import { addDays } from '../../kernel/clock.ts'
import { write, type Database } from '../../kernel/database.ts'
import { evidence } from '../tables.ts'
import type { EvidenceFiles } from './evidence-files.ts'

/** Papers that say who somebody is go so many days after the decision; their hash and the check stay. */
const identityDays = 30

/** Forgets files whose time is over and sweeps what a crash has left; returns how many were forgotten. */
export function forgetEvidence(
  { database, files }: { database: Database; files: EvidenceFiles },
  at: Date,
): number {
  const due = dueIdentityPapers(database, at)
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

function dueIdentityPapers({ sqlite }: Database, at: Date): string[] {
  const before = addDays(at, -identityDays).toISOString()
  return sqlite
    .prepare<[string, string], string>(
      `SELECT uid FROM evidence WHERE kind = 'identity' AND forgotten_at IS NULL AND uploaded_at < ?
       AND NOT EXISTS (
         SELECT 1 FROM verification_case AS one WHERE one.practitioner_id = evidence.practitioner_id
           AND (one.closed_at IS NULL OR one.closed_at >= ?)
       )`,
    )
    .pluck()
    .all(before, before)
}
