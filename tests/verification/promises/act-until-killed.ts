import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import { dirname } from 'node:path'
import sharp from 'sharp'
import { write } from '../../../src/kernel/database.ts'
import { approveCase } from '../../../src/verification/approve-case.ts'
import { prepareCase, takeUpCase } from '../../../src/verification/decide-case.ts'
import { evidenceFiles } from '../../../src/verification/evidence/evidence-files.ts'
import { keepEvidence } from '../../../src/verification/evidence/keep-evidence.ts'
import { openCase } from '../../../src/verification/open-case.ts'
import { recordCheck } from '../../../src/verification/record-check.ts'
import { revokeListing } from '../../../src/verification/revoke-listing.ts'
import { checkKinds } from '../../../src/verification/tables.ts'
import { plainWorld } from '../../support/plain-world.ts'

/**
 * Run as a process of its own: applications, checks, approvals, revocations and uploads, one after the other, each
 * acknowledged on a line, until it is killed. The words are the database's file, the doctor to begin with, and how far the
 * next one is: two such processes never work on the same doctor.
 */
const [file = '', first = '0', step = '1'] = process.argv.slice(2)
const world = plainWorld(file)
const { database } = world
const files = evidenceFiles(dirname(file), world.secrets)
const people = database.sqlite
  .prepare<[], { id: number; slug: string }>('SELECT id, slug FROM practitioner ORDER BY id')
  .all()
const [anatole, berenice] = ['account:anatole', 'account:berenice']
const scan = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#fff' } })
  .png()
  .toBuffer()

// Written before anything else can happen: whoever reads the line may kill this process.
function acknowledge(...words: (string | number)[]): void {
  writeSync(1, `${words.join(' ')}\n`)
}

function must<T>(done: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!done.ok) throw new Error(done.reason)
  return done.value
}

function apply(practitionerId: number): void {
  const at = new Date()
  const caseUid = write(database, () =>
    openCase(database, { practitionerId, kind: 'application', by: 'system', at }),
  )
  acknowledge('step', caseUid, 1)
  const taken = must(takeUpCase(database, { caseUid, version: 1, actor: anatole, at }))
  acknowledge('step', caseUid, taken.version)
  for (const kind of checkKinds) checkOne(practitionerId, caseUid, kind)
  const prepared = must(prepareCase(database, { caseUid, version: 2, actor: anatole, at: new Date() }))
  acknowledge('step', caseUid, prepared.version)
  const approved = must(approveCase(world, { caseUid, version: 3, actor: berenice, at: new Date() }))
  acknowledge('approved', caseUid, approved.version)
}

function checkOne(practitionerId: number, caseUid: string, kind: (typeof checkKinds)[number]): void {
  const at = new Date()
  const held = database.sqlite
    .prepare('SELECT id FROM credential WHERE practitioner_id = ? AND kind = ?')
    .pluck()
  const found = held.get(practitionerId, kind)
  const credentialId = found === undefined ? null : Number(found)
  const source = {
    source: 'RPPS',
    method: 'register',
    origin: 'received-from-source',
    result: 'right',
  } as const
  const rest = { checkedAt: at, finding: null, evidenceUid: null, by: anatole, at }
  acknowledge('check', must(recordCheck(database, { caseUid, kind, credentialId, ...source, ...rest })).uid)
}

async function upload(practitionerId: number, isPicture: boolean): Promise<void> {
  const paper = Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% ${Math.random()}\n%%EOF\n`)
  const about = {
    practitionerId,
    kind: 'diploma',
    origin: 'uploaded-by-member',
    name: 'scan',
    by: 'visitor',
  } as const
  const kept = await keepEvidence(
    { database, files },
    { ...about, bytes: isPicture ? scan : paper },
    new Date(),
  )
  if (!kept.ok) return
  const sha256 = isPicture ? '-' : createHash('sha256').update(paper).digest('hex')
  acknowledge('evidence', kept.value.uid, sha256)
}

for (let turn = Number(first), round = 0; ; turn += Number(step), round++) {
  const { id, slug } = people[turn % people.length] ?? { id: 0, slug: '' }
  // Killed between the two, somebody is listed already, or half way there: the next one goes on elsewhere.
  const isFree = database.sqlite
    .prepare(
      `SELECT 1 FROM practitioner WHERE id = @id
       AND NOT EXISTS (SELECT 1 FROM publication WHERE practitioner_id = @id AND withdrawn_at IS NULL)
       AND NOT EXISTS (SELECT 1 FROM verification_case WHERE practitioner_id = @id AND closed_at IS NULL)`,
    )
    .get({ id })
  if (isFree !== undefined) apply(id)
  await upload(id, round % 2 === 0)
  const revoked = revokeListing(database, { slug, reason: 'Struck off', by: anatole, at: new Date() })
  if (revoked.ok) acknowledge('revoked', slug)
}
