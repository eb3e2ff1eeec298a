import type { Database } from '../kernel/database.ts'
import { beginning, hashOf, type AuditRow } from './chain.ts'

/** What reading the whole register proves. */
export interface AuditProof {
  rows: number
  /** The hash of the last row: whoever wrote it down can tell later that nothing before it was changed. */
  head: string
  /** The first thing that is wrong; null when every row follows from the one before. */
  fault: { seq: number; what: 'number-missing' | 'not-tied' | 'changed' } | null
}

/** Reads every row in order and computes every hash anew. Changes nothing. */
export function verifyAudit({ sqlite }: Database): AuditProof {
  const rows = sqlite.prepare<[], AuditRow & { hash: string }>('SELECT * FROM audit ORDER BY seq')
  let last = { seq: 0, hash: beginning }
  let count = 0
  for (const row of rows.iterate()) {
    const what = faultOf(row, last)
    if (what) return { rows: count, head: last.hash, fault: { seq: row.seq, what } }
    last = row
    count += 1
  }
  return { rows: count, head: last.hash, fault: null }
}

function faultOf(row: AuditRow & { hash: string }, last: { seq: number; hash: string }) {
  if (row.seq !== last.seq + 1) return 'number-missing'
  if (row.previous !== last.hash) return 'not-tied'
  return hashOf(row) === row.hash ? undefined : 'changed'
}
