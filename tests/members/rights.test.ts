import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { createProfileReader } from '../../src/directory/profile/profile.ts'
import { createListingReader } from '../../src/directory/read-listings.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { readDeparted } from '../../src/members/departed.ts'
import { exportOwnData } from '../../src/members/export-own-data.ts'
import { forgetExpired } from '../../src/members/forget-expired.ts'
import { emailChangedNotice } from '../../src/mail/letters/email-changed-notice.ts'
import { leave } from '../../src/members/leave.ts'
import { columnsOf, personalTables } from '../../src/members/personal-tables.ts'
import { readOwnProfile } from '../../src/members/read-own-profile.ts'
import { receiveReport } from '../../src/members/receive-report.ts'
import { remindMembers } from '../../src/members/remind-members.ts'
import { submitProfile } from '../../src/members/submit-profile.ts'
import { returnListing, withdrawListing } from '../../src/members/withdraw-listing.ts'
import type { MembersWorld } from '../../src/members/world.ts'
import { now } from '../support/context.ts'
import { add, basile, eloise } from '../support/people.ts'
import { lettersTo } from '../support/letters.ts'
import { listedMember, member, membersWorld, rows } from './scene.ts'

const slug = 'eloise-vergnac-toulouse'

function pageOf({ database }: MembersWorld) {
  return createProfileReader(database, createListingReader(database))(slug, now).kind
}

/** Éloïse has edited, was written to and reported, and has a change that waits. */
function busyMember() {
  const world = membersWorld()
  const person = listedMember(world)
  const content = readOwnProfile(world.database, person.accountId, now)?.content
  const texts = { en: '', fr: 'Je reçois Vergnac.', he: '' }
  submitProfile(world, person, { baseRevision: 0, content: { ...content, texts } }, now)
  remindMembers(world, addDays(now, 80))
  const report = {
    slug,
    subject: 'phone' as const,
    message: 'Le 05 36 49 01 08 ne répond pas',
    locale: 'fr' as const,
  }
  receiveReport({ ...world, society: { country: 'FR' } }, report, now)
  return { world, person }
}

describe('withdrawing a listing', () => {
  test('takes it out of everything public at once, and returning brings it back', () => {
    const world = membersWorld()
    const person = listedMember(world)
    expect(withdrawListing(world, person, now).ok).toBe(true)
    expect(pageOf(world)).toBe('gone')
    expect(withdrawListing(world, person, now)).toEqual({ ok: false, reason: 'withdrawn-already' })
    expect(returnListing(world, person, {}, now).ok).toBe(true)
    expect(pageOf(world)).toBe('listed')
    expect(returnListing(world, person, {}, now)).toEqual({ ok: false, reason: 'not-withdrawn' })
  })
})

describe('the download', () => {
  test('holds what the site knows about a person', () => {
    const { world, person } = busyMember()
    const made = exportOwnData(world, person, now)
    if (!made.ok) throw new Error(made.reason)
    const data: unknown = JSON.parse(strFromU8(unzipSync(made.value.zip)['data.json'] ?? new Uint8Array()))
    expect(data).toMatchObject({
      profile: { names: [{ family: 'Vergnac' }, { family: 'ורניאק' }] },
      records: {
        account: [{ email: 'eloise@example.org' }],
        practice_phone: [{ number: '+33536490108' }],
        credential: expect.arrayContaining([expect.objectContaining({ number: '10000000001' })]),
        verification: [{}, {}],
        consent: [{}],
        confirmation: [{}],
        profile_revision: [{}, {}],
        mistake_report: [{ subject: 'phone' }],
      },
      letters: [{ name: 'changes-wait' }, { name: 'confirm-listing' }, { name: 'report-received' }],
      acts: [{ act: 'profile.submit' }],
    })
  })

  test('holds nothing of anybody else', () => {
    const { world, person } = busyMember()
    add(world.database, basile)
    member(world, 'basile@example.org')
    const made = exportOwnData(world, person, now)
    if (!made.ok) throw new Error(made.reason)
    expect(strFromU8(unzipSync(made.value.zip)['data.json'] ?? new Uint8Array())).not.toMatch(/Basile|basile/)
  })

  test('has no column that looks like a secret, and no reader’s address', () => {
    const { database } = membersWorld()
    const columns = [...personalTables(database).keys()].flatMap((table) =>
      columnsOf(database, table).map((name) => `${table}.${name}`),
    )
    expect(
      columns.filter((name) => /secret|hash|seed|sealed|payload|public_key|challenge$|reply_to/.test(name)),
    ).toEqual([])
  })
})

describe('leaving', () => {
  test('leaves neither name, e-mail, phone nor number in any file', () => {
    const { world, person } = busyMember()
    const folder = dirname(world.database.file)
    writeFileSync(join(folder, 'search-snapshot'), 'Éloïse Vergnac')
    expect(leave(world, person, now)).toEqual({ ok: true, value: null })
    const traces = ['Vergnac', 'vergnac', 'ורניאק', 'eloise', '33536490108', '10000000001', 'Tilleuls']
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const bytes = readFileSync(join(folder, name))
      expect(traces.filter((trace) => bytes.includes(trace)).map((trace) => `${name}: ${trace}`)).toEqual([])
    }
  })

  test('keeps the address of the page gone for ever, and gives it to nobody else', () => {
    const { world, person } = busyMember()
    leave(world, person, now)
    expect(pageOf(world)).toBe('gone')
    const id = add(world.database, eloise)
    const fresh = world.database.sqlite.prepare('SELECT slug FROM practitioner WHERE id = ?').pluck().get(id)
    expect(fresh).toBe(`${slug}-2`)
  })

  test('keeps name and number sealed in the register, with the dates, until they are forgotten', () => {
    const { world, person } = busyMember()
    leave(world, person, now)
    expect(readDeparted(world.database, world.secrets)).toEqual([
      expect.objectContaining({
        names: [
          { given: 'אלואיז', family: 'ורניאק' },
          { given: 'Éloïse', family: 'Vergnac' },
        ],
        licences: [{ register: 'fr-rpps', number: '10000000001' }],
        listedFrom: '2026-11-21',
        listedUntil: '2026-11-21',
        status: 'left',
      }),
    ])
    forgetExpired(world.database, addDays(now, 1825))
    expect(rows(world, 'departed')).toBe(1)
    forgetExpired(world.database, addDays(now, 1826))
    expect(rows(world, 'departed')).toBe(0)
  })

  test('keeps nothing of somebody who was never public', () => {
    const world = membersWorld()
    leave(world, member(world), now)
    expect([rows(world, 'departed'), rows(world, 'account')]).toEqual([0, 0])
  })

  test('says so by one last letter', () => {
    const { world, person } = busyMember()
    leave(world, person, now)
    const letters = lettersTo(world.database, world.secrets, 'eloise@example.org')
    expect(letters.map(({ name }) => name)).toEqual(['account-closed'])
  })

  test('takes the letters to an address of before with it', () => {
    const { world, person } = busyMember()
    const to = { email: 'eloise.before@example.org', name: 'Éloïse Vergnac', locale: 'fr' as const }
    const letter = emailChangedNotice()
    world.mail.post({ letter, to, about: `account:${person.uid}` })
    leave(world, person, now)
    expect(lettersTo(world.database, world.secrets, to.email)).toEqual([])
  })

  test('is written down without a name', () => {
    const { world, person } = busyMember()
    leave(world, person, now)
    expect(
      world.database.sqlite.prepare('SELECT act FROM audit ORDER BY seq DESC LIMIT 1').pluck().get(),
    ).toBe('member.leave')
  })
})
