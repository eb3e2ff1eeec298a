import { describe, expect, test } from 'vitest'
import { awardFacts, recipient } from '../../../src/courses/awards/award-input.ts'
import { awardByList } from '../../../src/courses/awards/give-awards.ts'
import { awardByUid, awardsOfAccount } from '../../../src/courses/awards/read-awards.ts'
import { forgetHolder, revokeAward } from '../../../src/courses/awards/revoke-award.ts'
import { tieAward } from '../../../src/courses/awards/tie-award.ts'
import { newId } from '../../../src/kernel/ids.ts'
import { leave } from '../../../src/members/leave.ts'
import type { MembersWorld } from '../../../src/members/world.ts'
import { membersWorld, rows } from '../../members/scene.ts'
import { now } from '../../support/context.ts'
import { lettersTo } from '../../support/letters.ts'
import { acts, doctor, dayAfter } from '../scene.ts'
import { afterCourse, diploma, editor, given, heldCourse, holder, oneGiven, person } from './scene.ts'

const give = (world: MembersWorld, recipients = [person('Anouk')], facts = {}, form = newId()) =>
  awardByList(world, { facts: { ...diploma, ...facts }, recipients, form }, editor)

describe('awarding a diploma', () => {
  test('gives everybody a number of their own, a letter to whoever has an account, and one act each', () => {
    const world = membersWorld()
    const anouk = doctor(world, 'Anouk')
    const awards = given(world, [holder('Anouk'), person('Blaise', 'בלז')])
    expect(awards.map(({ number }) => /^\d{20}$/.test(number))).toEqual([true, true])
    expect(new Set(awards.map(({ number }) => number)).size).toBe(2)
    expect(awards.map((award) => award.holder)).toEqual([
      { name: 'Anouk', hebrew: null },
      { name: 'Blaise', hebrew: 'בלז' },
    ])
    expect(awardsOfAccount(world.database, anouk.accountId)).toEqual([awards[0]])
    const [letter] = lettersTo(world.database, world.secrets, anouk.email)
    expect(letter?.name).toBe('award-given')
    expect(letter?.link).toMatch(/\/fr\/member\/awards\/$/)
    expect(letter?.text).not.toContain(awards[0]?.number ?? '-')
    expect(acts(world, 'award.give')).toBe(2)
  })

  test('by a form that is sent twice awards once', () => {
    const world = membersWorld()
    const form = newId()
    const first = give(world, [person('Anouk')], {}, form)
    expect(give(world, [person('Anouk')], {}, form)).toEqual(first)
    expect([rows(world, 'award'), acts(world, 'award.give')]).toEqual([1, 1])
  })

  test.each([
    ['nobody', [], {}, 0],
    ['too-many-people', Array.from({ length: 501 }, () => person('Anouk')), {}, 0],
    ['unknown-course', [person('Anouk')], { courseUid: newId() }, 0],
    ['no-title', [person('Anouk')], { titles: null }, 0],
    ['in-the-future', [person('Anouk')], { awardedOn: '2026-11-22' }, 0],
    ['ends-before', [person('Anouk')], { validUntil: '2026-11-20' }, 0],
    ['unknown-account', [person('Anouk'), holder('Blaise')], {}, 2],
  ] as const)('is refused as %s, and nobody of the list gets anything', (reason, people, facts, line) => {
    const world = membersWorld()
    expect(give(world, [...people], facts)).toEqual({ ok: false, reason, line })
    expect([rows(world, 'award'), rows(world, 'letter')]).toEqual([0, 0])
  })

  test('takes a name only in letters that can be printed, tidied up', () => {
    const read = (name: string) => recipient.safeParse({ name, hebrew: null, email: null })
    expect(read('  Zoë \t Łukasz-O’Neill ').data?.name).toBe('Zoë Łukasz-O’Neill')
    expect(read('אנוק').success).toBe(true)
    expect(read('\u202bאנוק\u202c\u200f').data?.name).toBe('אנוק')
    for (const name of ['', 'Анна', '李', 'Đặng', 'a\u202eb', 'x'.repeat(121)])
      expect(read(name).success).toBe(false)
    expect(awardFacts.safeParse({ ...diploma, awardedOn: '2026-02-31' }).success).toBe(false)
  })
})

describe('certificates of attendance', () => {
  test('go to whoever was there, once, with the title of the course and the credits that were marked', () => {
    const world = membersWorld()
    const { uid } = heldCourse(world, 'Anouk', 'Blaise')
    const attendance = { kind: 'attendance' as const, courseUid: uid, titles: null, validUntil: null }
    const awards = given(world, [holder('Anouk')], attendance, afterCourse)
    expect(awards).toMatchObject([
      {
        titles: { en: 'Foundation course' },
        credits: { points: 12, by: 'Invented council' },
        courseUid: uid,
      },
    ])
    const again = (recipients = [holder('Anouk')]) => give(world, recipients, attendance)
    expect(again()).toMatchObject({ reason: 'awarded-already', line: 1 })
    expect(again([holder('Blaise'), holder('Danaé')])).toMatchObject({ reason: 'not-attended', line: 2 })
    expect(again([person('Blaise')])).toMatchObject({ reason: 'not-attended', line: 1 })
    expect(again([holder('Blaise'), holder('Blaise')])).toMatchObject({ reason: 'twice', line: 2 })
  })

  test('can be given anew once a mistaken one was revoked', () => {
    const world = membersWorld()
    const { uid } = heldCourse(world, 'Anouk')
    const attendance = { kind: 'attendance' as const, courseUid: uid, titles: null, validUntil: null }
    const [first] = given(world, [holder('Anouk')], attendance, afterCourse)
    revokeAward(world, { uid: first?.uid ?? '', reason: 'Wrong name' }, afterCourse)
    expect(given(world, [holder('Anouk')], attendance, afterCourse)).toHaveLength(1)
  })
})

describe('revoking', () => {
  test('is written down once, tells the holder without the reason, and cannot be repeated', () => {
    const world = membersWorld()
    const { email } = doctor(world, 'Anouk')
    const { uid } = oneGiven(world, holder('Anouk'))
    const revoke = () => revokeAward(world, { uid, reason: 'Secret reason' }, editor)
    expect(revoke()).toEqual({ ok: true, value: null })
    expect(revoke()).toEqual({ ok: false, reason: 'revoked-already' })
    expect(awardByUid(world.database, uid)?.revocation).toEqual({
      at: now.toISOString(),
      by: editor.by,
      reason: 'Secret reason',
    })
    const letters = lettersTo(world.database, world.secrets, email)
    expect(letters.map(({ name }) => name)).toEqual(['award-given', 'award-revoked'])
    expect(letters.map(({ text }) => text).join()).not.toContain('Secret')
    expect(acts(world, 'award.revoke')).toBe(1)
    expect(revokeAward(world, { uid: newId(), reason: 'x' }, editor)).toMatchObject({
      reason: 'unknown-award',
    })
  })
})

describe('an award of somebody who had no account then', () => {
  const tie = (world: MembersWorld, uid: string, email = 'anouk@example.org') =>
    tieAward(world, { uid, email }, editor)

  test('is given to the account that they have now, with the letter, and nothing else of it changes', () => {
    const world = membersWorld()
    const before = oneGiven(world, person('Anouk', 'אנוק'))
    const { accountId, email } = doctor(world, 'Anouk')
    expect(tie(world, before.uid, ` ${email.toUpperCase()} `.trim())).toEqual({ ok: true, value: null })
    const [after] = awardsOfAccount(world.database, accountId)
    expect({ ...after, accountId: null, accountUid: null }).toEqual(before)
    expect(lettersTo(world.database, world.secrets, email).map(({ name }) => name)).toEqual(['award-given'])
    expect(acts(world, 'award.tie')).toBe(1)
  })

  test('is not given to an address that nobody has, twice, revoked or without its name', () => {
    const world = membersWorld()
    const [first, second] = given(world, [person('Anouk'), person('Anouk')])
    const [one, other] = [first?.uid ?? '', second?.uid ?? '']
    expect(tie(world, one)).toMatchObject({ reason: 'unknown-account' })
    doctor(world, 'Anouk')
    expect(tie(world, newId())).toMatchObject({ reason: 'unknown-award' })
    expect(tie(world, one).ok).toBe(true)
    expect(tie(world, one)).toMatchObject({ reason: 'tied-already' })
    revokeAward(world, { uid: other, reason: 'x' }, editor)
    expect(tie(world, other)).toMatchObject({ reason: 'revoked-already' })
    const third = oneGiven(world, person('Blaise'))
    forgetHolder(world.database, third.uid, editor)
    expect(tie(world, third.uid)).toMatchObject({ reason: 'forgotten-already' })
  })

  test('is not given to whoever holds the same of the same course already', () => {
    const world = membersWorld()
    const { uid: courseUid } = heldCourse(world, 'Anouk')
    const facts = { kind: 'certificate' as const, courseUid }
    const [, stray] = given(world, [holder('Anouk'), person('Anouk')], facts, afterCourse)
    expect(tie(world, stray?.uid ?? '')).toMatchObject({ reason: 'awarded-already' })
    const sql =
      "UPDATE award SET account_id = (SELECT id FROM account WHERE name = 'Anouk') WHERE account_id IS NULL"
    expect(() => world.database.sqlite.prepare(sql).run()).toThrow(/given already/)
  })
})

describe('what is kept of somebody who leaves', () => {
  test('is number, title, dates and state: no name, no account, no reason', () => {
    const world = membersWorld()
    const { accountId, uid: accountUid } = doctor(world, 'Anouk')
    const before = oneGiven(world, holder('Anouk'))
    revokeAward(world, { uid: before.uid, reason: 'About Anouk' }, editor)
    expect(leave(world, { accountId, uid: accountUid }, dayAfter).ok).toBe(true)
    const { revocation, ...kept } = awardByUid(world.database, before.uid) ?? before
    const nobody = { holder: null, accountId: null, accountUid: null }
    expect({ ...kept, revocation: null }).toEqual({ ...before, ...nobody })
    expect(revocation).toMatchObject({ reason: null, by: editor.by })
  })

  test('is the same for somebody without an account who asks for it', () => {
    const world = membersWorld()
    const { uid } = oneGiven(world, person('Anouk', 'אנוק'))
    expect(forgetHolder(world.database, uid, editor)).toEqual({ ok: true, value: null })
    expect(awardByUid(world.database, uid)?.holder).toBeNull()
    expect(forgetHolder(world.database, uid, editor)).toMatchObject({ reason: 'forgotten-already' })
    expect(acts(world, 'award.forget')).toBe(1)
  })
})

describe('the database itself', () => {
  test.each([
    ["UPDATE award SET title_en = 'Better'", /only find its holder once/],
    ["UPDATE award SET awarded_on = '2020-01-01'", /only find its holder once/],
    ["UPDATE award SET number = '00000000000000000000'", /only find its holder once/],
    ["UPDATE award SET holder = 'Somebody else', holder_folded = 'x'", /only find its holder once/],
    [
      "UPDATE award SET account_id = (SELECT id FROM account WHERE name = 'Blaise')",
      /only find its holder once/,
    ],
    ['DELETE FROM award', /never removed/],
    ['INSERT OR REPLACE INTO award SELECT * FROM award', /one already/],
    ['DELETE FROM award_revocation', /stays/],
    ["UPDATE award_revocation SET revoked_at = '2030-01-01T00:00:00.000Z'", /stays/],
    [
      "INSERT INTO award_revocation SELECT award_id, '2030-01-01T00:00:00.000Z', 'x', 'y' FROM award_revocation",
      /once/,
    ],
  ])('refuses %s', (sql, why) => {
    const world = membersWorld()
    doctor(world, 'Anouk')
    doctor(world, 'Blaise')
    const { uid } = oneGiven(world, holder('Anouk'))
    revokeAward(world, { uid, reason: 'x' }, editor)
    expect(() => world.database.sqlite.prepare(sql).run()).toThrow(why)
  })

  test('refuses a certificate of attendance for somebody who was not there', () => {
    const world = membersWorld()
    const { uid } = heldCourse(world, 'Anouk')
    const attendance = { kind: 'attendance' as const, courseUid: uid, titles: null, validUntil: null }
    given(world, [holder('Anouk')], attendance, afterCourse)
    const copy = `INSERT INTO award SELECT 99, replace(uid, '0', '1'), '12345678901234567890', kind, title_en, title_fr,
      title_he, course_id, credits, credited_by, awarded_on, valid_until, holder, holder_hebrew, holder_folded,
      (SELECT id FROM account WHERE name = 'Danaé'), form, 2, given_at, given_by FROM award`
    expect(() => world.database.sqlite.prepare(copy).run()).toThrow(/was not there/)
  })
})
