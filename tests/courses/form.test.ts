import { describe, expect, test } from 'vitest'
import { draftOf, emptyDraft, readDraft, type CourseDraft } from '../../src/courses/form/draft.ts'
import { fieldLabel } from '../../src/courses/form/field-label.ts'
import { problemsAnswer, zoneOfCountry } from '../../src/courses/form/form-view.ts'
import { readContent } from '../../src/courses/form/read-content.ts'
import { timeZones } from '../../src/courses/time-zone.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import type { Database } from '../../src/kernel/database.ts'
import { membersWorld } from '../members/scene.ts'
import { facts, testDatabase } from '../support/context.ts'
import { announced } from './scene.ts'

const languages = [...facts.languages.keys()]

const text = (title: string) => ({ title, summary: 'Summary', programme: 'One\r\nTwo', practical: '' })

const typed: CourseDraft = {
  ...emptyDraft('Asia/Jerusalem'),
  languageId: 'he',
  seats: '12',
  onlineLink: ' https://example.org/room ',
  closesOn: '2027-03-20',
  credits: '7,5',
  creditedBy: 'Invented council',
  texts: { en: text('Course'), fr: text('Cours'), he: text('קורס') },
  dates: [
    { day: '2027-03-27', from: '09:00', until: '12:30', town: 'Jerusalem', venue: '' },
    { day: '2027-03-25', from: '09:00', until: '12:30', town: '', venue: 'Room 4' },
  ],
  teachers: [{ role: 'tutor', name: '', consent: '' }],
}

function fieldsOf(draft: CourseDraft): IterableIterator<string> {
  return posted(draft).keys()
}

/** The form as a browser would post it. */
function posted(draft: CourseDraft): FormData {
  const form = new FormData()
  const { texts, dates, teachers, ...facts } = draft
  for (const [name, value] of Object.entries(facts)) form.set(name, value)
  for (const [locale, fields] of Object.entries(texts))
    for (const [name, value] of Object.entries(fields)) form.set(`${name}-${locale}`, value)
  for (const [row, date] of dates.entries())
    for (const [name, value] of Object.entries(date)) form.set(`date-${row}-${name}`, value)
  for (const [row, teacher] of teachers.entries())
    for (const [name, value] of Object.entries(teacher)) form.set(`teacher-${row}-${name}`, value)
  return form
}

/** A database that knows two towns. */
function withTowns(database = testDatabase()): Database {
  database.sqlite.exec(`
    INSERT INTO place VALUES ('fr-31555', 'FR', 43.6, 1.44, 500000), ('il-281184', 'IL', 31.7, 35.2, 900000);
    INSERT INTO place_name VALUES ('toulouse', 'fr-31555', 'und', 'Toulouse', 1, 500000),
      ('jerusalem', 'il-281184', 'en', 'Jerusalem', 1, 900000), ('ירושלימ', 'il-281184', 'und', 'ירושלים', 1, 900000);`)
  return database
}

function problemsOf(change: Partial<CourseDraft>): string[] {
  const read = readContent(withTowns(), { ...typed, ...change }, languages)
  return read.ok ? [] : read.problems.map(({ field, reason }) => `${field} ${reason}`)
}

describe('what the form says at its top', () => {
  test('names every field once, with its language or its row', () => {
    const problems = [
      { field: 'title-fr', reason: 'missing' as const },
      { field: 'date-1-until', reason: 'time' as const },
      { field: 'date-1-until', reason: 'times-cross' as const },
      { field: 'languageId', reason: 'choice' as const },
    ]
    const { errors, of } = problemsAnswer(problems, messagesIn('en'))
    expect(errors).toEqual([
      { href: '#title-fr', text: 'Title (Français): Fill this in' },
      { href: '#date-1-until', text: 'Date 2, Until: Write a time like 09:00' },
      { href: '#languageId', text: 'Language of teaching: Choose one of the list' },
    ])
    expect(of('date-1-until').error).toBe('Write a time like 09:00')
  })

  test('has a name for every field in every language', () => {
    const names = [...fieldsOf(typed)].map((field) =>
      locales.map((locale) => fieldLabel(field, messagesIn(locale))),
    )
    expect(names.flat().filter((name) => name.length < 3 || /(?:^|, )$|^ \(/.test(name))).toEqual([])
  })
})

describe('the form of a course', () => {
  test('is understood whole: hours of the zone become instants, dates stand in order, towns are those of the gazetteer', () => {
    const read = readContent(withTowns(), readDraft(posted(typed), false), languages)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    // On 26 March 2027 Israel puts its clocks forward.
    expect(read.content.dates).toMatchObject([
      { startsAt: '2027-03-25T07:00:00.000Z', place: null, venue: 'Room 4' },
      { startsAt: '2027-03-27T06:00:00.000Z', place: { country: 'IL' } },
    ])
    expect(read.content).toMatchObject({
      seats: 12,
      onlineLink: 'https://example.org/room',
      credits: { points: 7.5, by: 'Invented council' },
      texts: { en: { programme: 'One\nTwo' } },
      teachers: [{ role: 'tutor', name: null }],
    })
  })

  test('begins in a zone of its list, also where the country has none', () => {
    for (const country of ['FR', 'IL', 'XX']) expect(timeZones).toContain(zoneOfCountry(country))
  })

  test('comes back as it was typed, with an empty date more when one is asked for', () => {
    const wrong = { ...typed, seats: 'many', closesOn: '31/12' }
    expect(readDraft(posted(wrong), false)).toMatchObject({
      seats: 'many',
      closesOn: '31/12',
      dates: typed.dates,
    })
    expect(readDraft(posted(wrong), true).dates).toHaveLength(3)
    expect(readDraft(new FormData(), false).dates).toHaveLength(1)
  })

  test('of a stored course says the same course when nothing is changed', () => {
    const world = membersWorld()
    withTowns(world.database)
    const course = announced(world)
    const read = readContent(world.database, readDraft(posted(draftOf(course)), false), languages)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(read.content.dates).toEqual(course.dates)
    expect(read.content.texts).toEqual(course.texts)
  })

  test.each<[what: string, change: Partial<CourseDraft>, problem: string]>([
    ['a missing title', { texts: { ...typed.texts, fr: text('') } }, 'title-fr missing'],
    ['a direction mark', { texts: { ...typed.texts, en: text('a\u202eb') } }, 'title-en characters'],
    ['no seat', { seats: '0' }, 'seats seats'],
    ['half a seat', { seats: '1.5' }, 'seats seats'],
    ['credits that nobody grants', { creditedBy: '' }, 'creditedBy credited-by'],
    ['a zone that is none', { timeZone: 'Mars/Olympus' }, 'timeZone choice'],
    ['a language that is none', { languageId: 'xx' }, 'languageId choice'],
    ['a course that closes after it began', { closesOn: '2027-03-26' }, 'closesOn closes-late'],
    ['no date at all', { dates: emptyDraft('UTC').dates }, 'date-0-day date'],
    [
      'an end before the beginning',
      { dates: [{ day: '2027-03-25', from: '12:00', until: '09:00', town: '', venue: '' }] },
      'date-0-until times-cross',
    ],
    [
      'an end in the hour that the clocks skip',
      { dates: [{ day: '2027-03-26', from: '02:30', until: '03:15', town: '', venue: '' }] },
      'date-0-until times-cross',
    ],
    [
      'a day whose year has five digits somewhere',
      { dates: [{ day: '9999-12-31', from: '22:30', until: '23:00', town: '', venue: '' }] },
      'date-0-day date',
    ],
    ['a list of dates with nothing in it', { dates: [] }, 'dates date'],
    ['an address online that is no web page', { onlineLink: 'javascript:alert(1)' }, 'onlineLink link'],
    ['an address online without encryption', { onlineLink: 'http://example.org/room' }, 'onlineLink link'],
    [
      'a town that is none',
      { dates: [{ day: '2027-03-25', from: '09:00', until: '12:00', town: 'Nowheretown', venue: '' }] },
      'date-0-town town',
    ],
    [
      'a name without consent',
      { teachers: [{ role: 'teacher', name: 'Invented Person', consent: '' }] },
      'teacher-0-consent consent',
    ],
  ])('refuses %s, beside its field', (_what, change, problem) => {
    expect(problemsOf(change)).toContain(problem)
  })
})
