import { createHash } from 'node:crypto'

/** What one row of the register says. */
export interface AuditRow {
  seq: number
  at: string
  actor: string
  act: string
  object: string
  /** JSON, as it is stored. */
  detail: string
  previous: string
}

/** What the first row is tied to. */
export const beginning = '0'.repeat(64)

/** The hash of a row: SHA-256 over its fields, each with its length before it, so that none can borrow from another. */
export function hashOf({ seq, at, actor, act, object, detail, previous }: AuditRow): string {
  const hash = createHash('sha256')
  for (const field of [String(seq), at, actor, act, object, detail, previous])
    hash.update(`${Buffer.byteLength(field)}:`).update(field)
  return hash.digest('hex')
}
