import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { verifyAudit } from '../../../src/audit/verify-audit.ts'
import { addDays } from '../../../src/kernel/clock.ts'
import type { Database } from '../../../src/kernel/database.ts'
import { evidenceFiles } from '../../../src/verification/evidence/evidence-files.ts'
import { forgetEvidence } from '../../../src/verification/evidence/forget-evidence.ts'
import { openEvidence } from '../../../src/verification/evidence/open-evidence.ts'
import { testSecrets } from '../../support/secrets.ts'

/** What an act leaves behind: as many of the one as of the other, or it was half done. Each is a number. */
const pairs: [what: string, left: string, right: string][] = [
  [
    'steps and their records',
    'SELECT count(*) FROM case_step',
    auditOf(`act GLOB 'case.*' AND act NOT IN ('case.check', 'case.note', 'case.assign')`),
  ],
  ['checks and their records', 'SELECT count(*) FROM case_check', auditOf(`act = 'case.check'`)],
  ['files and their records', 'SELECT count(*) FROM evidence', auditOf(`act = 'evidence.keep'`)],
  [
    'revocations and their records',
    'SELECT count(*) FROM revocation',
    auditOf(`act = 'practitioner.revoke'`),
  ],
  [
    'approvals and listings',
    `SELECT count(*) FROM case_step WHERE act = 'approve'`,
    'SELECT count(*) FROM publication',
  ],
  [
    'approvals and checks of licence and diploma',
    `SELECT 2 * count(*) FROM case_step WHERE act = 'approve'`,
    'SELECT count(*) FROM verification',
  ],
  [
    'revocations and ended listings',
    'SELECT count(*) FROM revocation',
    'SELECT count(*) FROM publication WHERE withdrawn_at IS NOT NULL',
  ],
  [
    'revocations and ended checks',
    'SELECT 2 * count(*) FROM revocation',
    'SELECT count(*) FROM verification WHERE revoked_at IS NOT NULL',
  ],
  [
    'decided and closed cases',
    `SELECT count(DISTINCT case_id) FROM case_step WHERE state = 'approved'`,
    'SELECT count(*) FROM verification_case WHERE closed_at IS NOT NULL',
  ],
  [
    'cases and their first steps',
    'SELECT count(*) FROM verification_case',
    `SELECT count(*) FROM case_step WHERE number = 1`,
  ],
]

function auditOf(condition: string): string {
  return `SELECT count(*) FROM audit WHERE ${condition}`
}

/** Everything that is wrong with a database after a kill; empty when every acknowledged act is there, whole. */
export function faultsAfterKill(database: Database, acknowledged: string[]): string[] {
  const { sqlite } = database
  const count = (sql: string) => Number(sqlite.prepare(sql).pluck().get())
  return [
    ...(sqlite.pragma('quick_check', { simple: true }) === 'ok' ? [] : ['the file is damaged']),
    ...(sqlite.prepare('PRAGMA foreign_key_check').all().length === 0 ? [] : ['a row belongs to nothing']),
    ...(verifyAudit(database).fault === null ? [] : ['the register of acts is broken']),
    ...pairs.flatMap(([what, left, right]) =>
      count(left) === count(right) ? [] : [`${what}: ${count(left)} and ${count(right)}`],
    ),
    ...acknowledged.filter((line) => !isThere(database, line)).map((line) => `lost: ${line}`),
  ]
}

const proofs: Record<string, string> = {
  step: 'SELECT 1 FROM case_step JOIN verification_case AS one ON one.id = case_id WHERE uid = ? AND number = ?',
  approved: `SELECT 1 FROM case_step JOIN verification_case AS one ON one.id = case_id
    JOIN publication ON publication.practitioner_id = one.practitioner_id AND published_at = at
    WHERE uid = ? AND number = ? AND act = 'approve'`,
  check: 'SELECT 1 FROM case_check WHERE uid = ?',
  revoked: 'SELECT 1 FROM revocation JOIN practitioner ON practitioner.id = practitioner_id WHERE slug = ?',
}

function isThere(database: Database, line: string): boolean {
  const [kind = '', ...words] = line.split(' ')
  if (kind === 'evidence') return isWhole(database, words[0] ?? '', words[1] ?? '')
  return database.sqlite.prepare(proofs[kind] ?? 'SELECT 0 WHERE 0').get(...words) !== undefined
}

function isWhole(database: Database, uid: string, sha256: string): boolean {
  const files = evidenceFiles(dirname(database.file), testSecrets())
  const row = database.sqlite.prepare('SELECT sha256 FROM evidence WHERE uid = ?').pluck().get(uid)
  const person = database.sqlite
    .prepare(
      'SELECT practitioner.uid FROM practitioner JOIN evidence ON practitioner_id = practitioner.id WHERE evidence.uid = ?',
    )
    .pluck()
    .get(uid)
  const hash = createHash('sha256')
    .update(files.read(uid, String(person)))
    .digest('hex')
  return hash === row && (sha256 === '-' || hash === sha256)
}

/** Files that no row knows: nobody can open one, and a day later they are swept. Returns how many there were, and what is wrong. */
export function strayFiles(database: Database): { strays: number; faults: string[] } {
  const folder = join(dirname(database.file), 'evidence')
  if (!existsSync(folder)) return { strays: 0, faults: [] }
  const known = database.sqlite.prepare<[], string>('SELECT uid FROM evidence').pluck().all()
  const names = readdirSync(folder)
  const strays = names.filter((name) => !known.includes(name.replace(/\.sealed$/, '')))
  const world = { database, files: evidenceFiles(dirname(database.file), testSecrets()) }
  const visible = strays.filter((name) => {
    const uid = name.split('.')[0] ?? ''
    return !known.includes(uid) && openEvidence(world, { uid, by: 'account:anatole' }, new Date()).ok
  })
  forgetEvidence(world, addDays(new Date(), 2))
  const left = readdirSync(folder).length
  const faults = [
    ...visible.map((name) => `${name} can be opened`),
    ...(left === known.length ? [] : [`${left} files for ${known.length} rows after sweeping`]),
  ]
  return { strays: strays.length, faults }
}
