import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { testFolder } from '../support/context.ts'
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
        ...['integrity', 'key', 'audit', 'evidence', 'search', 'letters', 'backup', 'jobs'],
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
    expect(withKey(dataDir, 'doctor')).toMatchObject({ status: 0, stderr: '' })
    expect(portal(dataDir, 'doctor')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/FILE_KEY is missing/),
    })
  })

  test('says what to do without a database', () => {
    const folder = testFolder()
    rmSync(folder, { recursive: true })
    expect(portal(folder, 'doctor')).toMatchObject({ status: 1, stderr: 'no database; run portal init\n' })
  })
})
