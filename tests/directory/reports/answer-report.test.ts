import { describe, expect, test } from 'vitest'
import { answerBy } from '../../../src/directory/reports/answer-by.ts'
import { answerForm, answerReport } from '../../../src/directory/reports/answer-report.ts'
import { reportMistake } from '../../../src/directory/reports/report-mistake.ts'
import {
  countReports,
  listReports,
  readReport,
  reportsAbout,
} from '../../../src/directory/reports/reports.ts'
import { addDays } from '../../../src/kernel/clock.ts'
import type { Database } from '../../../src/kernel/database.ts'
import { createMail } from '../../../src/mail/mail.ts'
import { verifyAudit } from '../../../src/audit/verify-audit.ts'
import { now, testDatabase } from '../../support/context.ts'
import { lettersTo } from '../../support/letters.ts'
import { eloise, list } from '../../support/people.ts'
import { testSecrets } from '../../support/secrets.ts'

const site = { origin: 'https://directory.example.org', societyName: 'Société d’essai' }
const reader = 'reader@example.org'
const moment = { country: 'FR', at: now }
const by = { by: 'account:a-1', at: addDays(now, 1) }

describe('the promised day of an answer', () => {
  test.each([
    ['a Monday', '2026-11-23T08:00:00.000Z', 'FR', '2026-11-25'],
    ['a Thursday in France', '2026-11-26T23:59:00.000Z', 'FR', '2026-11-30'],
    ['a Friday in France', '2026-11-27T08:00:00.000Z', 'FR', '2026-12-01'],
    ['a Saturday in France', '2026-11-28T08:00:00.000Z', 'FR', '2026-12-01'],
    ['a Thursday in Israel', '2026-11-26T08:00:00.000Z', 'IL', '2026-11-30'],
    ['a Friday in Israel', '2026-11-27T08:00:00.000Z', 'IL', '2026-11-30'],
    ['a Sunday in Israel', '2026-11-29T08:00:00.000Z', 'IL', '2026-12-01'],
  ])('for a report of %s is two working days later', (_day, reportedAt, country, expected) => {
    expect(answerBy(reportedAt, country)).toBe(expected)
  })
})

describe('answering a report', () => {
  test('closes it, writes to the reader who left an address, and erases the address', () => {
    const { database, mail, uid } = scene(reader)
    const form = { report: uid, outcome: 'corrected' as const, answer: 'The clinic gave us the new number.' }
    expect(answerReport({ database, mail, site }, form, by)).toEqual({ ok: true, value: { isSent: true } })
    expect(readReport(database, uid, moment)).toMatchObject({
      hasAddress: false,
      isLate: false,
      answered: { outcome: 'corrected', answer: form.answer },
    })
    const [letter] = lettersTo(database, testSecrets(), reader)
    expect(letter).toMatchObject({ name: 'report-answer', locale: 'he' })
    expect(letter?.text).toContain(form.answer)
    expect(letter?.link).toBe('https://directory.example.org/he/doctors/eloise-vergnac-toulouse/')
    expect(database.sqlite.prepare('SELECT reply_to FROM mistake_report').pluck().get()).toBeNull()
    expect(database.sqlite.serialize().includes(reader)).toBe(false)
    expect(verifyAudit(database)).toMatchObject({ rows: 2, fault: null })
  })

  test('needs no address of the reader', () => {
    const { database, mail, uid } = scene(undefined)
    const form = { report: uid, outcome: 'was-right' as const, answer: 'They answer that number.' }
    expect(answerReport({ database, mail, site }, form, by)).toEqual({ ok: true, value: { isSent: false } })
    expect(database.sqlite.prepare('SELECT count(*) FROM letter').pluck().get()).toBe(0)
  })

  test('happens once: the second answer is refused and changes nothing', () => {
    const { database, mail, uid } = scene(reader)
    const form = { report: uid, outcome: 'was-right' as const, answer: 'They answer that number.' }
    answerReport({ database, mail, site }, form, by)
    const again = answerReport({ database, mail, site }, { ...form, answer: 'No, they do not.' }, by)
    expect(again).toEqual({ ok: false, reason: 'answered-already' })
    expect(readReport(database, uid, moment)?.answered?.answer).toBe('They answer that number.')
    expect(lettersTo(database, testSecrets(), reader)).toHaveLength(1)
  })

  test('of a report that is not here is refused', () => {
    const { database, mail } = scene(reader)
    const form = {
      report: '01900000-0000-7000-8000-000000000009',
      outcome: 'not-ours' as const,
      answer: 'Nobody.',
    }
    expect(answerReport({ database, mail, site }, form, by)).toEqual({ ok: false, reason: 'unknown-report' })
  })

  test.each([
    ['no outcome', { outcome: '' }],
    ['an unknown outcome', { outcome: 'later' }],
    ['an answer of blanks', { answer: '        ' }],
    ['a long answer', { answer: 'a'.repeat(2001) }],
    ['a number that is none', { report: '1' }],
  ])('with %s is refused', (_what, change) => {
    const good = {
      report: '01900000-0000-7000-8000-000000000009',
      outcome: 'corrected',
      answer: 'It is right now.',
    }
    expect(answerForm.safeParse(good).success).toBe(true)
    expect(answerForm.safeParse({ ...good, ...change }).success).toBe(false)
  })
})

describe('the reports that wait', () => {
  test('stand in the order in which they are due, the late ones marked', () => {
    const { database, uid } = scene(undefined)
    report(database, addDays(now, -10))
    const waiting = listReports(database, 'open', moment)
    expect(waiting.map(({ isLate }) => isLate)).toEqual([true, false])
    expect(waiting[1]?.uid).toBe(uid)
    expect(countReports(database, moment)).toEqual({ open: 2, late: 1 })
    expect(listReports(database, 'answered', moment)).toEqual([])
  })

  test('are shown to the doctor whom they are about, without the reader', () => {
    const { database, practitionerId } = scene(reader)
    const seen = reportsAbout(database, practitionerId, moment)
    expect(seen).toMatchObject([{ message: 'The number rings at a bakery.', answered: null }])
    expect(JSON.stringify(seen)).not.toContain(reader)
    expect(reportsAbout(database, practitionerId + 1, moment)).toEqual([])
  })
})

function scene(replyTo: string | undefined) {
  const database = testDatabase()
  const practitionerId = list(database, eloise)
  const uid = report(database, now, replyTo)
  const mail = createMail({ database, secrets: testSecrets(), clock: () => now, site })
  return { database, practitionerId, uid, mail }
}

function report(database: Database, at: Date, replyTo?: string): string {
  const form = {
    slug: 'eloise-vergnac-toulouse',
    subject: 'phone' as const,
    message: 'The number rings at a bakery.',
  }
  const stored = reportMistake(database, { ...form, replyTo, locale: 'he' }, at < now ? now : at)
  if (!stored.ok) throw new Error(stored.reason)
  if (at < now) backdate(database, stored.value.uid, at)
  return stored.value.uid
}

// Nobody was public ten days ago in this scene.
function backdate({ sqlite }: Database, uid: string, at: Date): void {
  sqlite.exec('DROP TRIGGER mistake_report_is_answered_once')
  sqlite.prepare('UPDATE mistake_report SET reported_at = ? WHERE uid = ?').run(at.toISOString(), uid)
}
