import { describe, expect, test } from 'vitest'
import { addAccount } from '../../src/auth/accounts.ts'
import type { Role } from '../../src/auth/roles.ts'
import { changeSociety, societyForm } from '../../src/directory/change-society.ts'
import { readSociety } from '../../src/directory/society.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { write, type Database } from '../../src/kernel/database.ts'
import { countApprovers, decideApproval, readApproval } from '../../src/verification/approval-rule.ts'
import { onePersonNote } from '../../src/verification/settings-view.ts'
import { now, testDatabase } from '../support/context.ts'

const by = { by: 'account:a-1', at: now }

function staff(database: Database, role: Role, confirmedAt: Date | null = now): void {
  const email = `${role}-${String(confirmedAt?.getTime())}@example.org`
  const given = { email, name: role, locale: 'en' as const, roles: [role], confirmedAt, by: 'operator' }
  write(database, () => addAccount(database, given, now))
}

const acts = ({ sqlite }: Database) => sqlite.prepare('SELECT act, detail FROM audit').raw().all()

describe('approval by one person', () => {
  test('is possible where nobody else can approve; readers are told; going back is one decision', () => {
    const database = testDatabase()
    staff(database, 'admin')
    staff(database, 'clerk')
    staff(database, 'verifier', null)
    expect(countApprovers(database)).toBe(1)
    const words = { locale: 'en' as const, t: messagesIn('en') }
    expect(onePersonNote(database, words)).toBeUndefined()
    expect(decideApproval(database, { people: 1, version: 0 }, by)).toMatchObject({ ok: true })
    expect(onePersonNote(database, words)).toMatch(/Since 21 November 2026/)
    const { version } = readApproval(database)
    expect(decideApproval(database, { people: 2, version }, by)).toMatchObject({ ok: true })
    expect(readApproval(database).people).toBe(2)
    expect(acts(database)).toEqual([
      ['society.approval', '{"people":1}'],
      ['society.approval', '{"people":2}'],
    ])
  })

  test('is refused where two can approve, to the slower of two, and when it is so already', () => {
    const database = testDatabase()
    staff(database, 'admin')
    expect(decideApproval(database, { people: 2, version: 0 }, by)).toMatchObject({ reason: 'as-it-is' })
    expect(decideApproval(database, { people: 1, version: 7 }, by)).toMatchObject({
      reason: 'changed-meanwhile',
    })
    staff(database, 'verifier')
    expect(decideApproval(database, { people: 1, version: 0 }, by)).toMatchObject({
      reason: 'two-can-approve',
    })
    expect(acts(database)).toEqual([])
  })

  test('is a history that raw SQL cannot rewrite, and a change for the pages that are kept', () => {
    const database = testDatabase()
    const epoch = database.sqlite.prepare('SELECT value FROM public_epoch').pluck()
    const before = Number(epoch.get())
    decideApproval(database, { people: 1, version: 0 }, by)
    expect(Number(epoch.get())).toBe(before + 1)
    for (const sql of [
      'UPDATE approval_rule SET people = 2',
      'DELETE FROM approval_rule',
      `INSERT OR REPLACE INTO approval_rule VALUES (1, 2, '2026-11-21T09:00:00.000Z', 'operator')`,
    ])
      expect(() => database.sqlite.exec(sql)).toThrow(/approval rule/)
  })
})

describe('the settings of the society', () => {
  test('are changed by whoever saw how they stand, and written down', () => {
    const database = testDatabase()
    const form = { name: 'Société nouvelle', country: 'BE', was: 'FR Test society' }
    expect(changeSociety(database, form, by)).toMatchObject({ ok: true })
    expect(readSociety(database)).toMatchObject({ name: 'Société nouvelle', country: 'BE' })
    expect(changeSociety(database, { ...form, name: 'Other' }, by)).toMatchObject({
      reason: 'changed-meanwhile',
    })
    expect(changeSociety(database, { ...form, was: 'BE Société nouvelle' }, by)).toMatchObject({
      reason: 'as-it-is',
    })
    expect(acts(database)).toEqual([['society.change', '{"country":"BE"}']])
  })

  test.each([
    ['an empty name', { name: '  ', country: 'FR' }],
    ['a long name', { name: 'x'.repeat(121), country: 'FR' }],
    ['a name that turns the line round', { name: 'So\u202eciety', country: 'FR' }],
    ['a country in words', { name: 'Society', country: 'France' }],
  ])('refuse %s', (_what, form) => {
    expect(societyForm.safeParse({ ...form, was: '' }).success).toBe(false)
  })
})
