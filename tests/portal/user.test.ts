import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { accountToken } from '../../src/auth/tables.ts'
import { readToken } from '../../src/auth/tokens.ts'
import { connect } from '../support/context.ts'
import { portalWith, societyFolder } from '../support/portal.ts'

const key = Buffer.alloc(32, 7).toString('base64url')

const portal = portalWith({ FILE_KEY: key })

// Each call is a process of its own, and a busy machine takes seconds to start one.
vi.setConfig({ testTimeout: 180_000 })

const ada = ['--email', 'ada@example.org', '--name', 'Ada Test', '--role', 'admin']

describe('portal user', () => {
  test('makes the first account of a real society and prints a link to choose its password', () => {
    const folder = societyFolder('real')
    const made = portal(folder, 'user', 'create', ...ada, '--json')
    expect(made).toMatchObject({ status: 0, stderr: '' })
    const token = new URL(JSON.parse(made.stdout).link).searchParams.get('token') ?? ''
    const database = connect(join(folder, 'portal.db'))
    expect(readToken(database, 'reset-password', token, new Date())).not.toBeNull()
    const listed = portal(folder, 'user', 'list', '--json')
    expect(JSON.parse(listed.stdout)).toMatchObject({
      email: 'ada@example.org',
      roles: ['admin'],
      secondFactor: false,
    })
  })

  test('refuses an address that has an account, a role that is none, and a stranger, with one sentence', () => {
    const folder = societyFolder('real')
    portal(folder, 'user', 'create', ...ada)
    const refusals = [
      portal(folder, 'user', 'create', ...ada),
      portal(folder, 'user', 'create', ...ada.slice(0, 4), '--role', 'king'),
      portal(folder, 'user', 'suspend', '--email', 'nobody@example.org'),
    ]
    for (const { status, stderr } of refusals) {
      expect(status).toBe(1)
      expect(stderr.trim().split('\n')).toHaveLength(1)
    }
  })

  test('suspends, by any spelling of the address', () => {
    const folder = societyFolder('real')
    portal(folder, 'user', 'create', ...ada)
    expect(portal(folder, 'user', 'suspend', '--email', 'ADA@example.org').status).toBe(0)
    expect(portal(folder, 'user', 'list').stdout).toMatch(/suspended/)
  })
})

describe('portal demo sign-in', () => {
  test.each(['member', 'admin'])('prints a link for %s that is good for a quarter of an hour', (role) => {
    const folder = societyFolder('demonstration')
    const { status, stdout } = portal(folder, 'demo', 'sign-in', '--role', role, '--json')
    expect(status).toBe(0)
    const token = new URL(JSON.parse(stdout).link).searchParams.get('token') ?? ''
    const database = connect(join(folder, 'portal.db'))
    expect(readToken(database, 'demonstration', token, new Date())).not.toBeNull()
    expect(readToken(database, 'demonstration', token, new Date(Date.now() + 15 * 60_000))).toBeNull()
  })

  test('refuses a real database, and leaves no link in it', () => {
    const folder = societyFolder('real')
    const { status, stderr } = portal(folder, 'demo', 'sign-in', '--role', 'admin')
    expect([status, stderr]).toEqual([1, expect.stringMatching(/this database is real/)])
    expect(connect(join(folder, 'portal.db')).orm.select().from(accountToken).all()).toEqual([])
  })
})
