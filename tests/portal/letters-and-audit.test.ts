import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../src/kernel/database.ts'
import { createSecrets } from '../../src/kernel/secrets.ts'
import { signInLink } from '../../src/mail/letters/sign-in-link.ts'
import { createMail } from '../../src/mail/mail.ts'
import { dropAuditTriggers, recordActs } from '../audit/acts.ts'
import { connect, now } from '../support/context.ts'
import { portalWith, societyFolder } from '../support/portal.ts'

const key = Buffer.alloc(32, 7)
const link = 'https://directory.example.org/fr/sign-in/link/?token=abc.def'

const portal = portalWith({ FILE_KEY: key.toString('base64url') })

describe('portal audit verify', () => {
  test('proves a register, and says what it cannot prove', () => {
    const { folder, database } = realSociety()
    recordActs(database, 3)
    expect(portal(folder, 'audit', 'verify')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /^3 rows, each tied[^]*No signed head proves anything[^]*3 rows, which only the chain/,
      ),
    })
    portal(folder, 'jobs', 'run')
    recordActs(database, 1)
    expect(portal(folder, 'audit', 'verify').stdout).toMatch(/rows 1 to 3 are those[^]*newest head: 1 rows/)
  })

  test('fails with one sentence when a row was changed, or the end is cut off', () => {
    const { folder, database } = realSociety()
    recordActs(database, 3)
    portal(folder, 'jobs', 'run')
    dropAuditTriggers(database)
    database.sqlite.exec(`DELETE FROM audit WHERE seq = 3`)
    const cut = portal(folder, 'audit', 'verify')
    expect(cut).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^the register is not what was signed on 2026/),
    })
    dropAuditTriggers(database)
    database.sqlite.exec(`UPDATE audit SET actor = 'account:b' WHERE seq = 1`)
    const changed = portal(folder, 'audit', 'verify', '--json')
    expect(changed.status).toBe(1)
    expect(JSON.parse(changed.stdout)).toMatchObject({
      ok: false,
      register: { fault: { seq: 1, what: 'changed' } },
    })
  })
})

describe('portal mail', () => {
  test('lists letters without their words, and shows one of them whole to the operator', () => {
    const { folder, database } = realSociety()
    postTo(database)
    const list = portal(folder, 'mail', 'list')
    expect(list.stdout).toContain('eloise@example.org')
    expect(list.stdout).not.toContain('token')
    const [first] = JSON.parse(portal(folder, 'mail', 'list', '--json').stdout)
    const shown = portal(folder, 'mail', 'show', first.number)
    expect(shown).toMatchObject({ status: 0, stdout: expect.stringContaining(link) })
    const acts = database.sqlite.prepare('SELECT act, actor, object FROM audit').all()
    expect(acts).toEqual([{ act: 'letter.read', actor: 'operator', object: `letter:${first.number}` }])
  })

  test('puts what was given up back into the line, and refuses what is not there', () => {
    const { folder, database } = realSociety()
    postTo(database)
    database.sqlite.exec('UPDATE letter SET given_up_at = posted_at')
    expect(portal(folder, 'mail', 'list', '--state', 'given-up').stdout).toContain('sign-in-link')
    expect(portal(folder, 'mail', 'retry').stdout).toBe('1 letters are back in the line.\n')
    expect(portal(folder, 'mail', 'retry', 'nobody')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/no letter/),
    })
    expect(portal(folder, 'mail', 'list', '--state', 'burnt').status).toBe(1)
  })
})

function realSociety(): { folder: string; database: Database } {
  const folder = societyFolder('real')
  return { folder, database: connect(join(folder, 'portal.db')) }
}

function postTo(database: Database): void {
  const site = { origin: 'https://directory.example.org', societyName: 'A real society' }
  createMail({ database, secrets: createSecrets(key), clock: () => now, site }).post({
    letter: signInLink({ link, minutes: 15 }),
    to: { email: 'eloise@example.org', name: 'Éloïse', locale: 'fr' },
  })
}
