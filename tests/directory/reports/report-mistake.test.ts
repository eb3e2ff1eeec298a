import { describe, expect, test } from 'vitest'
import { mistakeForm, reportMistake } from '../../../src/directory/reports/report-mistake.ts'
import { suspendPractitioner } from '../../../src/directory/suspend-practitioner.ts'
import { addDays } from '../../../src/kernel/clock.ts'
import { now, testDatabase } from '../../support/context.ts'
import { add, eloise, list } from '../../support/people.ts'

const report = {
  slug: 'eloise-vergnac-toulouse',
  subject: 'phone' as const,
  message: 'The number rings at a bakery.',
  replyTo: 'reader@example.org',
  locale: 'en' as const,
}

describe('a report of a mistake', () => {
  test('is kept for staff, and its reference is given to the reader', () => {
    const database = testDatabase()
    const id = list(database, eloise)
    expect(reportMistake(database, report, now)).toMatchObject({
      ok: true,
      value: { reference: expect.stringMatching(/^[0-9A-F]{8}$/), practitionerId: id },
    })
    const [row] = database.sqlite.prepare('SELECT * FROM mistake_report').all()
    expect(row).toMatchObject({
      practitioner_id: id,
      slug: report.slug,
      subject: 'phone',
      message: report.message,
      reply_to: report.replyTo,
      locale: 'en',
      reported_at: now.toISOString(),
    })
  })

  test('needs no address to reply to', () => {
    const database = testDatabase()
    list(database, eloise)
    expect(reportMistake(database, { ...report, replyTo: undefined }, now).ok).toBe(true)
    expect(database.sqlite.prepare('SELECT reply_to FROM mistake_report').pluck().get()).toBeNull()
  })

  test('changes nothing that the public sees', () => {
    const database = testDatabase()
    list(database, eloise)
    const epoch = () => database.sqlite.prepare('SELECT value FROM public_epoch').pluck().get()
    const before = epoch()
    reportMistake(database, report, now)
    expect(epoch()).toBe(before)
  })

  test.each([
    ['was never published', false, now],
    ['is suspended', true, now],
    ['has lapsed', false, addDays(now, 3650)],
  ])('is refused about somebody who %s', (what, isSuspended, at) => {
    const database = testDatabase()
    if (what === 'was never published') add(database, eloise)
    else list(database, eloise)
    if (isSuspended) suspendPractitioner(database, { slug: report.slug, reason: 'r', by: 'staff', at: now })
    expect(reportMistake(database, report, at)).toEqual({ ok: false, reason: 'not-public' })
    expect(database.sqlite.prepare('SELECT count(*) FROM mistake_report').pluck().get()).toBe(0)
  })
})

describe('so many reports that nobody could read them', () => {
  test('are refused after twenty a day about one profile, and taken again the next day', () => {
    const database = testDatabase()
    list(database, eloise)
    list(database, { ...eloise, ref: 'other' })
    for (let number = 1; number <= 20; number++) expect(reportMistake(database, report, now).ok).toBe(true)
    expect(reportMistake(database, report, now)).toEqual({ ok: false, reason: 'too-many' })
    const aboutOther = { ...report, slug: 'eloise-vergnac-toulouse-2' }
    expect(reportMistake(database, aboutOther, now).ok).toBe(true)
    expect(reportMistake(database, report, addDays(now, 1)).ok).toBe(true)
  })
})

describe('the form of a report', () => {
  test('cuts blanks, and takes an empty address for none', () => {
    const read = mistakeForm.parse({ ...report, message: '  Wrong street.  ', replyTo: '' })
    expect(read).toMatchObject({ message: 'Wrong street.', replyTo: undefined })
    expect(mistakeForm.parse({ ...report, replyTo: null }).replyTo).toBeUndefined()
  })

  test.each([
    ['an unknown subject', { subject: 'weather' }],
    ['a message of four letters', { message: 'abcd' }],
    ['a message of blanks', { message: '          ' }],
    ['a message of 2001 letters', { message: 'a'.repeat(2001) }],
    ['an address that is none', { replyTo: 'reader at example' }],
    ['an address with a second header', { replyTo: 'a@example.org\nBcc: b@example.org' }],
    ['an unknown language', { locale: 'de' }],
    ['a long address of a profile', { slug: 'a'.repeat(121) }],
    ['nothing', { subject: undefined, message: undefined }],
  ])('refuses %s', (_what, change) => {
    expect(mistakeForm.safeParse({ ...report, ...change }).success).toBe(false)
  })
})
