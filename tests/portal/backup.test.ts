import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { keptBackups } from '../../src/kernel/kept-backups.ts'
import { createSecrets } from '../../src/kernel/secrets.ts'
import { verifyBackup } from '../../src/portal/backup/verify-backup.ts'
import { evidenceFiles } from '../../src/verification/evidence/evidence-files.ts'
import { keepEvidence } from '../../src/verification/evidence/keep-evidence.ts'
import { connect, now, testFolder } from '../support/context.ts'
import { copyDemonstration } from '../support/demonstration.ts'
import { portalWith } from '../support/portal.ts'
import { temporaryFolder } from '../support/temporary.ts'

const paper = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n')

const portal = portalWith({ NOW: now.toISOString() })

const folder = temporaryFolder()
afterAll(() => folder.remove())

let made: string | undefined

/** A demonstration with a kept paper, in a folder of its own: made once, and copied for each test. */
async function site() {
  made ??= await makeSite(folder.path)
  const dataDir = join(testFolder(), 'site')
  cpSync(made, dataDir, { recursive: true })
  return dataDir
}

async function makeSite(parent: string) {
  const dataDir = join(parent, 'site')
  copyDemonstration(join(dataDir, 'portal.db'))
  expect(portal(dataDir, 'integrity').status).toBe(0)
  const database = connect(join(dataDir, 'portal.db'))
  const secrets = keyIn(dataDir)
  const files = evidenceFiles(dataDir, secrets)
  const upload = {
    practitionerId: 1,
    kind: 'diploma',
    origin: 'uploaded-by-member',
    name: 'a.pdf',
    bytes: paper,
    by: 'visitor',
  } as const
  expect((await keepEvidence({ database, files }, upload, now)).ok).toBe(true)
  database.sqlite.close()
  return dataDir
}

async function withBackup() {
  const dataDir = await site()
  const made = portal(dataDir, 'backup', '--json')
  expect(made.stderr).toBe('')
  return { dataDir, folder: String(JSON.parse(made.stdout).folder) }
}

function slugs(dataDir: string): unknown[] {
  return connect(join(dataDir, 'portal.db'))
    .sqlite.prepare('SELECT slug FROM practitioner ORDER BY id')
    .pluck()
    .all()
}

describe('the operator’s drill', () => {
  test('backs up, loses everything but the key, restores, and finds everything as it was', async () => {
    const { dataDir, folder } = await withBackup()
    const before = slugs(dataDir)
    const kept = testFolder()
    const [away, key] = [join(kept, 'away'), join(kept, 'file.key')]
    cpSync(folder, away, { recursive: true })
    copyFileSync(join(dataDir, 'file.key'), key)
    rmSync(dataDir, { recursive: true })
    mkdirSync(dataDir)
    copyFileSync(key, join(dataDir, 'file.key'))
    expect(portal(dataDir, 'restore', away, '--dry-run')).toMatchObject({ status: 0, stderr: '' })
    expect(existsSync(join(dataDir, 'portal.db'))).toBe(false)
    expect(portal(dataDir, 'restore', away)).toMatchObject({ status: 0, stderr: '' })
    expect(slugs(dataDir)).toEqual(before)
    expect(readdirSync(dataDir)).not.toContain('verified-at')
    expect(portal(dataDir, 'integrity')).toMatchObject({ status: 0, stdout: 'Everything is what it was.\n' })
    expect(portal(dataDir, 'audit', 'verify').status).toBe(0)
  })

  test('never restores over a site', async () => {
    const { dataDir, folder } = await withBackup()
    const { status, stderr } = portal(dataDir, 'restore', folder)
    expect(status).toBe(1)
    expect(stderr).toMatch(/is not empty/)
  })
})

describe('a damaged backup', () => {
  const damages: [what: string, damage: (folder: string) => void, sentence: RegExp][] = [
    [
      'with a bit turned in the database',
      (folder) => turnABit(join(folder, 'portal.db')),
      /portal\.db was changed/,
    ],
    [
      'with a changed paper',
      (folder) => appendFileSync(join(folder, 'evidence', one(folder)), 'x'),
      /evidence\/.* was changed/,
    ],
    ['without a paper', (folder) => rmSync(join(folder, 'evidence', one(folder))), /is missing/],
    [
      'with a foreign file',
      (folder) => writeFileSync(join(folder, 'note.txt'), 'x'),
      /note\.txt does not belong/,
    ],
    [
      'with a rewritten list',
      (folder) => rewrite(join(folder, 'manifest.json')),
      /manifest\.json was changed/,
    ],
    ['that was never finished', (folder) => rmSync(join(folder, 'manifest.json')), /no finished backup/],
  ]

  test('is refused with a sentence, whatever is wrong with it', async () => {
    const { dataDir, folder } = await withBackup()
    expect(portal(dataDir, 'backup', 'verify', folder)).toMatchObject({ status: 0, stderr: '' })
    for (const [what, damage, sentence] of damages) {
      const copy = join(testFolder(), 'copy')
      cpSync(folder, copy, { recursive: true })
      damage(copy)
      const proof = await verifyBackup(copy, keyIn(dataDir))
      expect(proof.ok ? 'whole' : proof.faults.join('; '), what).toMatch(sentence)
    }
  })

  test('is not called whole any more, until it is found whole again', async () => {
    const { dataDir, folder } = await withBackup()
    const kept = () => keptBackups(join(dataDir, 'backups'))[0]?.verifiedAt
    expect(kept()).toEqual(now)
    const paper = join(folder, 'evidence', one(folder))
    turnABit(paper)
    expect(portal(dataDir, 'backup', 'verify', folder).status).toBe(1)
    expect(kept()).toBeNull()
    turnABit(paper)
    expect(portal(dataDir, 'backup', 'verify', folder).status).toBe(0)
    expect(kept()).toBeInstanceOf(Date)
  })

  test('of another society is not read', async () => {
    const { dataDir, folder } = await withBackup()
    writeFileSync(join(dataDir, 'file.key'), Buffer.alloc(32, 7).toString('base64url'))
    expect(portal(dataDir, 'backup', 'verify', folder).stderr).toMatch(/belongs to another key/)
  })
})

describe('portal integrity', () => {
  test('finds a paper that was changed or is gone', async () => {
    const dataDir = await site()
    const folder = join(dataDir, 'evidence')
    turnABit(join(folder, readdirSync(folder)[0] ?? ''))
    expect(portal(dataDir, 'integrity')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/missing or was changed/),
    })
  })
})

describe('portal suspend', () => {
  test('takes a doctor out of everything public, once, and opens a case', async () => {
    const dataDir = await site()
    const [slug] = slugs(dataDir)
    expect(portal(dataDir, 'suspend', String(slug), '--reason', 'Restriction reported')).toMatchObject({
      status: 0,
    })
    const listed = connect(join(dataDir, 'portal.db')).sqlite.prepare(
      'SELECT 1 FROM public_practitioner WHERE slug = ?',
    )
    expect(listed.get(slug)).toBeUndefined()
    expect(portal(dataDir, 'suspend', String(slug), '--reason', 'Again').stderr).toMatch(
      /is suspended already/,
    )
    expect(portal(dataDir, 'suspend', 'nobody-here', '--reason', 'Why').stderr).toMatch(
      /no doctor with this address/,
    )
  })
})

function keyIn(dataDir: string) {
  return createSecrets(Buffer.from(readFileSync(join(dataDir, 'file.key'), 'utf8'), 'base64url'))
}

function one(folder: string): string {
  return readdirSync(join(folder, 'evidence'))[0] ?? ''
}

function turnABit(file: string): void {
  const bytes = readFileSync(file)
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 4
  writeFileSync(file, bytes)
}

function rewrite(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace('"format":1', '"format":1 '))
}
