import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { compareHeads } from '../../src/audit/heads.ts'
import { verifyAudit } from '../../src/audit/verify-audit.ts'
import { addAccount } from '../../src/auth/accounts.ts'
import { closeDatabase, openDatabase, write, type Database } from '../../src/kernel/database.ts'
import { newId } from '../../src/kernel/ids.ts'
import { projectRoot } from '../../src/kernel/root.ts'
import { createSecrets, loadSecrets, newKey, type Secrets } from '../../src/kernel/secrets.ts'
import { signInLink } from '../../src/mail/letters/sign-in-link.ts'
import { createMail } from '../../src/mail/mail.ts'
import { recipientKey } from '../../src/mail/recipient.ts'
import { openLetter } from '../../src/mail/sealed-letter.ts'
import { sealedThings } from '../../src/portal/keys/sealed-things.ts'
import { evidenceFiles } from '../../src/verification/evidence/evidence-files.ts'
import { keepEvidence } from '../../src/verification/evidence/keep-evidence.ts'
import { recordActs } from '../audit/acts.ts'
import { now, testFolder } from '../support/context.ts'
import { copyDemonstration } from '../support/demonstration.ts'
import { portalWith } from '../support/portal.ts'
import { isSoak } from '../support/soak.ts'
import { temporaryFolder } from '../support/temporary.ts'

const kills = isSoak ? 100 : 6
const port = '4479'
const portal = portalWith({ NOW: now.toISOString(), PORT: port })
const paper = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n')
const email = 'reader@example.org'
const seed = Buffer.from('twenty bytes of seed')

const folder = temporaryFolder()
afterAll(() => folder.remove())
const made = join(folder.path, 'site')

beforeAll(async () => {
  copyDemonstration(join(made, 'portal.db'))
  expect(portal(made, 'integrity').status).toBe(0)
  const database = openDatabase(join(made, 'portal.db'))
  await fill(database, keyOf(made))
  closeDatabase(database)
  expect(portal(made, 'jobs', 'run').status).toBe(0)
})

/** The site, in a folder of its own. */
function site(): string {
  const dataDir = join(testFolder(), 'site')
  cpSync(made, dataDir, { recursive: true })
  return dataDir
}

async function fill(database: Database, secrets: Secrets): Promise<void> {
  const to = { email, name: 'Reader', locale: 'en' as const }
  const mail = createMail({
    database,
    secrets,
    clock: () => now,
    site: { origin: 'http://localhost:4321', societyName: 'Test society' },
  })
  write(database, () => {
    const person = { ...to, roles: ['member' as const], confirmedAt: now, by: 'operator' }
    const { id } = addAccount(database, person, now)
    database.sqlite
      .prepare('INSERT INTO account_totp (account_id, seed, begun_at, last_step) VALUES (?, ?, ?, 0)')
      .run(id, secrets.seal('totp', seed, String(id)), now.toISOString())
    for (let number = 0; number < 60; number++)
      mail.post({ letter: signInLink({ link: 'http://localhost:4321/en/', minutes: 15 }), to })
    database.sqlite.prepare(`UPDATE letter SET sealed = NULL, sent_at = posted_at WHERE id % 2 = 0`).run()
    const uid = newId()
    database.sqlite
      .prepare(
        'INSERT INTO departed (uid, sealed, status, listed_from, listed_until, left_on, forget_on) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(
        uid,
        secrets.seal('departed', '{"names":[],"licences":[]}', uid),
        'left',
        ...['2026-01-01', '2026-02-01', '2026-02-01', '2036-02-01'],
      )
  })
  recordActs(database, 5)
  const files = evidenceFiles(made, secrets)
  for (let number = 0; number < 40; number++) {
    const upload = {
      practitionerId: (number % 40) + 1,
      kind: 'diploma',
      origin: 'uploaded-by-member',
      name: 'a.pdf',
    } as const
    const kept = await keepEvidence({ database, files }, { ...upload, bytes: paper, by: 'visitor' }, now)
    expect(kept).toMatchObject({ ok: true })
  }
}

function keyOf(dataDir: string): Secrets {
  return createSecrets(Buffer.from(readFileSync(join(dataDir, 'file.key'), 'utf8'), 'base64url'))
}

/** Fails unless the keys that lie in the folder open everything, and prove the register of acts. */
function expectAllReadable(dataDir: string): void {
  const secrets = loadSecrets({ fileKey: undefined, dataDir }, { kind: 'demonstration' })
  const database = openDatabase(join(dataDir, 'portal.db'))
  const files = evidenceFiles(dataDir, secrets)
  for (const { uid, owner } of papers(database)) files.read(uid, owner)
  const sealed = database.sqlite.prepare<[], { uid: string; sealed: Buffer }>(
    'SELECT uid, sealed FROM letter WHERE sealed IS NOT NULL',
  )
  for (const one of sealed.all()) expect(openLetter(secrets, one.uid, one.sealed).to.email).toBe(email)
  const heads = compareHeads(database, secrets, join(dataDir, 'audit-heads.log'))
  expect(heads).toMatchObject({ broken: null, badLines: [] })
  closeDatabase(database)
}

function papers(database: Database): { uid: string; owner: string }[] {
  const sql =
    'SELECT evidence.uid, practitioner.uid AS owner FROM evidence JOIN practitioner ON practitioner.id = practitioner_id'
  return database.sqlite.prepare<[], { uid: string; owner: string }>(sql).all()
}

/** Fails unless this key alone opens everything, and proves the register of acts. */
function expectAllUnder(secrets: Secrets, dataDir: string): void {
  const database = openDatabase(join(dataDir, 'portal.db'))
  onTestFinished(() => closeDatabase(database))
  const things = sealedThings(database, secrets, dataDir)
  expect(things.length).toBeGreaterThan(70)
  expect(things.filter(({ reseal }) => reseal()).map(({ name }) => name)).toEqual([])
  const whose = database.sqlite.prepare('SELECT DISTINCT recipient FROM letter').pluck()
  expect(whose.all()).toEqual([recipientKey(secrets, email)])
  const files = evidenceFiles(dataDir, secrets)
  const kept = papers(database)
  expect(kept).toHaveLength(40)
  for (const { uid, owner } of kept) expect(files.read(uid, owner).subarray(0, 5).toString()).toBe('%PDF-')
  expect(verifyAudit(database).fault).toBeNull()
  const heads = compareHeads(database, secrets, join(dataDir, 'audit-heads.log'))
  expect(heads).toMatchObject({ broken: null, badLines: [] })
  expect(heads.heads).toBeGreaterThan(1)
}

describe('portal keys rotate', () => {
  test('seals everything with a new key, keeps the old heads proven, and lays the old key aside', () => {
    const dataDir = site()
    const old = readFileSync(join(dataDir, 'file.key'), 'utf8')
    const { status, stdout, stderr } = portal(dataDir, 'keys', 'rotate', '--json')
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('keep the old key')])
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, unopened: [] })
    expect(readFileSync(join(dataDir, 'file.key'), 'utf8')).not.toBe(old)
    const [aside = ''] = readdirSync(dataDir).filter((name) => name.startsWith('file.key.until-'))
    expect(readFileSync(join(dataDir, aside), 'utf8')).toBe(old)
    expectAllUnder(keyOf(dataDir), dataDir)
    const before = createSecrets(Buffer.from(old, 'base64url'))
    expect(() => sealedUnder(before, dataDir)).toThrow()
    expect(portal(dataDir, 'integrity').status).toBe(0)
  })

  test(
    `killed ${kills} times at any point, loses nothing and goes on`,
    async () => {
      const dataDir = site()
      let early = 0
      for (let number = 0; number < kills; number++) {
        await rotateUntilKilled(dataDir, (number * 37) % 140)
        if (existsSync(join(dataDir, 'file.key.before'))) early += 1
        // Whatever the moment was: with the keys that lie there, the site can read everything.
        expectAllReadable(dataDir)
      }
      expect(early).toBeGreaterThan(0)
      expect(portal(dataDir, 'keys', 'rotate')).toMatchObject({ status: 0 })
      expect(existsSync(join(dataDir, 'file.key.before'))).toBe(false)
      expectAllUnder(keyOf(dataDir), dataDir)
    },
    kills * 20_000,
  )

  test('of a society goes from FILE_KEY_BEFORE to FILE_KEY, and a backup of the time before can be restored', () => {
    const dataDir = site()
    const old = readFileSync(join(dataDir, 'file.key'), 'utf8').trim()
    rmSync(join(dataDir, 'file.key'))
    const fresh = newKey()
    const as = (env: Record<string, string>) => portalWith({ NOW: now.toISOString(), PORT: port, ...env })
    const backup: unknown = JSON.parse(as({ FILE_KEY: old })(dataDir, 'backup', '--json').stdout)
    expect(as({ FILE_KEY: old })(dataDir, 'keys', 'rotate').stderr).toMatch(/FILE_KEY_BEFORE is missing/)
    expect(as({ FILE_KEY: fresh })(dataDir, 'integrity').status).toBe(1)
    const both = { FILE_KEY: fresh, FILE_KEY_BEFORE: old }
    expect(as(both)(dataDir, 'keys', 'rotate')).toMatchObject({ status: 0 })
    expectAllUnder(createSecrets(Buffer.from(fresh, 'base64url')), dataDir)

    const kept = folderIn(backup)
    const restored = join(testFolder(), 'restored')
    expect(as({ FILE_KEY: fresh })(restored, 'restore', kept).status).toBe(1)
    expect(as(both)(restored, 'restore', kept)).toMatchObject({ status: 0 })
    expect(as(both)(restored, 'keys', 'rotate')).toMatchObject({ status: 0 })
    expectAllUnder(createSecrets(Buffer.from(fresh, 'base64url')), restored)
  }, 180_000)

  test('keeps the old key while there is something that neither key opens', () => {
    const dataDir = site()
    const [name = ''] = readdirSync(join(dataDir, 'evidence'))
    cpSync(join(dataDir, 'file.key'), join(dataDir, 'evidence', name))
    const { status, stderr } = portal(dataDir, 'keys', 'rotate')
    expect(status).toBe(1)
    expect(stderr).toMatch(/1 things open with neither key \(evidence .*keep the old key/)
    expect(existsSync(join(dataDir, 'file.key.before'))).toBe(true)
  })
})

function sealedUnder(secrets: Secrets, dataDir: string): void {
  const database = openDatabase(join(dataDir, 'portal.db'))
  onTestFinished(() => closeDatabase(database))
  for (const { reseal } of sealedThings(database, secrets, dataDir)) reseal()
}

function folderIn(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('folder' in answer)) throw new Error('no backup')
  return String(answer.folder)
}

/** Starts the command, and kills it so many milliseconds after the old key was put beside the new one. */
async function rotateUntilKilled(dataDir: string, afterMs: number): Promise<void> {
  const program = join(projectRoot, 'src/portal/main.ts')
  const env = { PATH: process.env['PATH'], DATA_DIR: dataDir, NOW: now.toISOString(), PORT: port }
  const child = spawn(process.execPath, [program, 'keys', 'rotate'], { env, stdio: 'ignore' })
  const ended = once(child, 'exit')
  const wasThere = existsSync(join(dataDir, 'file.key.before'))
  while (child.exitCode === null && !existsSync(join(dataDir, 'file.key.before'))) await pause(2)
  // A run that goes on has first to start.
  await pause(wasThere ? 400 + afterMs * 8 : afterMs * 8)
  child.kill('SIGKILL')
  await ended
}
