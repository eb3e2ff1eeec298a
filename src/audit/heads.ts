import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '../kernel/database.ts'
import type { Secrets } from '../kernel/secrets.ts'
import { audit } from './tables.ts'

const purpose = 'audit-head'

const headLine = z.object({
  seq: z.int().positive(),
  hash: z.string().length(64),
  at: z.string(),
  signature: z.string(),
})

/** What the signed heads beside the database prove of it. */
export interface HeadsProof {
  heads: number
  /** Up to this row the register is what it was when the newest head was written. */
  provenTo: number
  /** Lines of the file that are unsigned, forged or unreadable, by number. */
  badLines: number[]
  /** A head whose row is gone or is another now: the register was rewritten or cut off. */
  broken: { seq: number; at: string } | null
}

/**
 * Writes down, outside the database and signed, how far the register is. Writes nothing when it has not grown.
 * Somebody who rewrites the database without the key cannot rewrite this file.
 */
export function writeHead(database: Database, secrets: Secrets, file: string, at: Date): boolean {
  const last = database.orm.select({ seq: audit.seq, hash: audit.hash }).from(audit).orderBy(desc(audit.seq))
  const row = last.limit(1).get()
  if (!row || readHeads(secrets, file).heads.at(-1)?.hash === row.hash) return false
  const head = { seq: row.seq, hash: row.hash, at: at.toISOString() }
  const signature = secrets.sign(purpose, JSON.stringify(head))
  appendFileSync(file, `${JSON.stringify({ ...head, signature })}\n`, { mode: 0o600, flush: true })
  return true
}

/** Compares every signed head with the row that it names. A missing file proves nothing and is no fault. */
export function compareHeads(database: Database, secrets: Secrets, file: string): HeadsProof {
  const { heads, badLines } = readHeads(secrets, file)
  const hashAt = (seq: number) =>
    database.orm.select({ hash: audit.hash }).from(audit).where(eq(audit.seq, seq)).get()?.hash
  const broken = heads.find(({ seq, hash }) => hashAt(seq) !== hash)
  return {
    heads: heads.length,
    provenTo: broken ? 0 : Math.max(0, ...heads.map(({ seq }) => seq)),
    badLines,
    broken: broken ? { seq: broken.seq, at: broken.at } : null,
  }
}

function readHeads(secrets: Secrets, file: string) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []
  const read = lines.map((line) => headIn(secrets, line))
  return {
    heads: read.flatMap((head) => head ?? []),
    badLines: read.flatMap((head, index) => (head ? [] : [index + 1])),
  }
}

function headIn(secrets: Secrets, line: string) {
  try {
    const { signature, ...head } = headLine.parse(JSON.parse(line))
    return secrets.verify(purpose, JSON.stringify(head), signature) ? head : undefined
  } catch {
    return undefined
  }
}
