import { chmodSync, copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connect, testFolder } from '../support/context.ts'
import { copyDemonstration } from '../support/demonstration.ts'
import { portalWith } from '../support/portal.ts'

const key = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

// Nobody listens on port 1.
const portal = portalWith({ PORT: '1' })
const withKey = portalWith({ PORT: '1', FILE_KEY: key })

function demonstration(): string {
  const dataDir = join(testFolder(), 'site')
  copyDemonstration(join(dataDir, 'portal.db'))
  return dataDir
}

describe('portal doctor', () => {
  test('prints everything that must hold, and ends well when it does', () => {
    const dataDir = demonstration()
    const { status, stdout, stderr } = portal(dataDir, 'doctor', '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { ok, findings } = JSON.parse(stdout)
    expect(ok).toBe(true)
    expect(findings.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining([
        ...[
          'node',
          'disk',
          'data-folder',
          'sqlite',
          'pragma journal_mode',
          'pragma foreign_keys',
          'migrations',
        ],
        ...['integrity', 'key', 'key-change', 'audit', 'evidence', 'search', 'letters', 'backup', 'jobs'],
      ]),
    )
    expect(portal(dataDir, 'doctor').stdout).toMatch(/^ok {6}pragma synchronous {10}2$/m)
  })

  test('fails, and names it, when others may read the data', () => {
    const dataDir = demonstration()
    chmodSync(dataDir, 0o755)
    expect(portal(dataDir, 'doctor')).toMatchObject({ status: 1, stderr: 'wrong: data-folder\n' })
  })

  test('asks a real society for a backup and for its key', () => {
    const dataDir = join(testFolder(), 'real')
    const society = ['--society', 'Society of Example', '--country', 'FR']
    expect(withKey(dataDir, 'init', ...society).status).toBe(0)
    expect(withKey(dataDir, 'doctor').stderr).toBe('wrong: backup\n')
    expect(withKey(dataDir, 'backup').status).toBe(0)
    expect(withKey(dataDir, 'doctor')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^ok {6}backup-verified .* was found whole 0 hours ago$/m),
    })
    expect(portal(dataDir, 'doctor')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/FILE_KEY is missing/),
    })
  })

  test('warns of a backup that nobody has looked into', () => {
    const dataDir = demonstration()
    const folder = String(JSON.parse(portal(dataDir, 'backup', '--json').stdout).folder)
    rmSync(join(folder, 'verified-at'))
    const said = () => portal(dataDir, 'doctor').stdout
    expect(said()).toMatch(/^warning backup-verified .*nobody has looked/m)
    expect(portal(dataDir, 'backup', 'verify', folder).status).toBe(0)
    expect(said()).toMatch(/^ok {6}backup-verified /m)
  })

  test('warns of a change of the key that was left half done', () => {
    const dataDir = demonstration()
    expect(portal(dataDir, 'integrity').status).toBe(0)
    const before = join(dataDir, 'file.key.before')
    copyFileSync(join(dataDir, 'file.key'), before)
    expect(portal(dataDir, 'doctor').stdout).toMatch(/^warning key-change .*file\.key\.before is there/m)
    rmSync(before)
    const database = connect(join(dataDir, 'portal.db'))
    database.sqlite.exec(`INSERT INTO key_change (begun_at) VALUES ('2026-11-20T09:00:00.000Z')`)
    expect(portal(dataDir, 'doctor')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^warning key-change .*begun on 2026-11-20.* not ended/m),
    })
  })

  test('says what to do without a database', () => {
    const folder = testFolder()
    rmSync(folder, { recursive: true })
    expect(portal(folder, 'doctor')).toMatchObject({ status: 1, stderr: 'no database; run portal init\n' })
  })
})
