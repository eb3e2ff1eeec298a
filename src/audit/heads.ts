import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { desc, eq } from 'drizzle-orm'
import type { Config } from '../kernel/config.ts'
import type { Database } from '../kernel/database.ts'
import type { Secrets } from '../kernel/secrets.ts'
import { digestOf, readHeads, signedLine, type Head, type Vouch } from './heads-file.ts'
import { audit } from './tables.ts'

/** What the signed heads beside the database, and copies of them kept elsewhere, prove of it. */
export interface HeadsProof {
  heads: number
  /** Up to this row the register is what it was when the newest head was written. */
  provenTo: number
  /** Lines of the file that are unsigned, forged or unreadable, by number. */
  badLines: number[]
  /** A head whose row is gone or is another now: the register was rewritten or cut off. */
  broken: { seq: number; at: string } | null
  /** The copies that were compared, each with its lines that this site did not sign. */
  copies: { file: string; heads: number; badLines: number[] }[]
  /** Heads that a copy has and the file beside the database does not: it was cut off or replaced. */
  missingHere: number
}

/** Where the signed heads of the register of acts are: outside the database. */
export function auditHeadsFile({ dataDir }: Pick<Config, 'dataDir'>): string {
  return join(dataDir, 'audit-heads.log')
}

/**
 * Writes down, outside the database and signed, how far the register is. Writes nothing when it has not grown.
 * Somebody who rewrites the database without the key cannot rewrite this file.
 */
export function writeHead(database: Database, secrets: Secrets, file: string, at: Date): boolean {
  const last = database.orm.select({ seq: audit.seq, hash: audit.hash }).from(audit).orderBy(desc(audit.seq))
  const row = last.limit(1).get()
  if (!row || newestHead(secrets, file)?.hash === row.hash) return false
  append(secrets, file, { seq: row.seq, hash: row.hash, at: at.toISOString() })
  return true
}

/** The newest head of the file; undefined when there is none that this site signed last. */
export function newestHead(secrets: Secrets, file: string): Head | undefined {
  const lines = linesOf(file)
  return readHeads(secrets.openSigner.publicKey, lines.slice(-1), keyBefore(secrets)).heads[0]
}

/**
 * Compares every signed head, here and in copies kept elsewhere, with the row that it names. A missing file proves
 * nothing and is no fault.
 */
export function compareHeads(
  database: Database,
  secrets: Secrets,
  file: string,
  copies: readonly string[] = [],
): HeadsProof {
  const { publicKey } = secrets.openSigner
  const files = [file, ...copies].map((one) => ({ file: one, lines: linesOf(one) }))
  const before = keyBefore(secrets)
  const known = new Set(files.flatMap(({ lines }) => [...readHeads(publicKey, lines, before).keys]))
  const [own, ...others] = files.map(({ file: one, lines }, index) => ({
    file: one,
    ...readHeads(publicKey, lines, index === 0 ? before : known),
  }))
  const heads = own?.heads ?? []
  const hashAt = (seq: number) =>
    database.orm.select({ hash: audit.hash }).from(audit).where(eq(audit.seq, seq)).get()?.hash
  const everywhere = [...heads, ...others.flatMap((copy) => copy.heads)]
  const broken = everywhere.find(({ seq, hash }) => hashAt(seq) !== hash)
  const here = new Set(heads.map(({ hash }) => hash))
  return {
    heads: heads.length,
    provenTo: broken ? 0 : Math.max(0, ...everywhere.map(({ seq }) => seq)),
    badLines: own?.badLines ?? [],
    broken: broken ? { seq: broken.seq, at: broken.at } : null,
    copies: others.map((copy) => ({ file: copy.file, heads: copy.heads.length, badLines: copy.badLines })),
    missingHere: new Set(everywhere.flatMap(({ hash }) => (here.has(hash) ? [] : [hash]))).size,
  }
}

/**
 * After a change of key: vouches, with the new one, for everything that the key before it signed, so that old heads
 * prove as much as they did. Returns false when there is nothing to vouch for, or it was done.
 */
export function vouchForOldHeads(secrets: Secrets, file: string, at: Date): boolean {
  const lines = linesOf(file)
  const before = secrets.before?.openSigner.publicKey
  if (before === undefined || lines.length === 0) return false
  const { keys } = readHeads(secrets.openSigner.publicKey, lines)
  if (keys.has(before)) return false
  append(secrets, file, { key: before, lines: lines.length, sha256: digestOf(lines), at: at.toISOString() })
  return true
}

// While the key is being changed, what it signed before counts as it did.
function keyBefore({ before }: Secrets): string[] {
  return before === null ? [] : [before.openSigner.publicKey]
}

function append(secrets: Secrets, file: string, said: Head | Vouch): void {
  appendFileSync(file, `${signedLine(secrets.openSigner, said)}\n`, { mode: 0o600, flush: true })
}

function linesOf(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []
}
