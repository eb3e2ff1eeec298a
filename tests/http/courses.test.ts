import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { messagesIn } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import { problemsOf } from './support/page-rules.ts'
import { readPage, textOf } from './support/page.ts'
import { cookieOf, post } from './support/staff.ts'
import { visitOwnSite } from './support/visitor.ts'
import { weigh } from './support/weigh.ts'

const visitor = visitOwnSite({ RATE_LIMITS: 'off' })
const cookies = { editor: '', clerk: '', auditor: '', member: '' }
const budget = 14_000

beforeAll(async () => {
  for (const role of ['editor', 'clerk', 'auditor', 'member'] as const)
    cookies[role] = await cookieOf(visitor, role)
})

const as = (role: keyof typeof cookies, path: string) =>
  visitor.ask(path, { headers: { cookie: cookies[role] } })
const postAs = (role: keyof typeof cookies, path: string, fields: Record<string, string>) =>
  post(visitor, path, fields, { cookie: cookies[role] })

async function hrefs(path: string, pattern: RegExp): Promise<string[]> {
  const { body } = await visitor.ask(path)
  return readPage(body)
    .values('a', 'href')
    .filter((href) => pattern.test(href))
}

/** A course of one date, as the form posts it. */
const typed: Record<string, string> = {
  level: 'introduction',
  languageId: 'fr',
  audience: 'account',
  seats: '1',
  closesOn: '2027-02-01',
  timeZone: 'Europe/Paris',
  credits: '3',
  creditedBy: 'Invented council',
  'date-0-day': '2027-02-10',
  'date-0-from': '09:00',
  'date-0-until': '12:00',
  'date-0-town': 'Toulouse',
  'date-0-venue': '<b>Hall</b>',
  intent: 'save',
  ...Object.fromEntries(
    locales.flatMap((locale) => [
      [`title-${locale}`, `Course <i>${locale}</i>`],
      [`summary-${locale}`, `Summary ${locale}`],
      [`programme-${locale}`, `Programme ${locale}`],
      [`practical-${locale}`, ''],
    ]),
  ),
}

/** Stores a course as staff do, and returns the path of its page at the desk. */
async function stored(fields: Record<string, string> = {}): Promise<string> {
  const answer = await postAs('editor', '/en/staff/courses/new/', { ...typed, ...fields })
  expect(answer.status).toBe(303)
  return String(answer.headers.location).replace(/\?.*/, '')
}

/** Presses a button of the page of a course, with the fields that stand beside it. */
async function press(role: keyof typeof cookies, path: string, intent: string) {
  const page = readPage((await as(role, path)).body)
  const hidden = (field: string) => page.values('input', 'value', ({ name }) => name === field)[0]
  // Whoever sees no button may still try.
  const course = /[0-9a-f-]{36}/.exec(path)?.[0] ?? ''
  const form = { course, version: hidden('version') ?? '1', seen: hidden('seen') ?? '' }
  return postAs(role, path, { ...form, intent })
}

describe('the public pages of courses', () => {
  test.each(locales)(
    'follow every rule of a page in %s, without a script, within one round trip',
    async (lang) => {
      const courses = await hrefs(`/${lang}/courses/`, /courses\/[a-z0-9-]+-\d{4}(?:-\d+)?\/$/)
      expect(courses.length).toBeGreaterThan(3)
      for (const path of [`/${lang}/courses/`, `/${lang}/courses/archive/`, ...courses]) {
        const answer = await visitor.ask(path)
        expect([path, answer.status, problemsOf(answer, lang, path)]).toEqual([path, 200, []])
        const { html, scripts } = await weigh(visitor, path)
        expect([path, scripts, html <= budget]).toEqual([path, 0, true])
      }
    },
  )

  test('never show a past course among the current ones, and the course of 2011–2012 in the archive only', async () => {
    const isCourse = /courses\/[a-z0-9-]+-\d{4}(?:-\d+)?\/$/
    const [current, past] = [
      await hrefs('/en/courses/', isCourse),
      await hrefs('/en/courses/archive/', isCourse),
    ]
    expect(past.length).toBeGreaterThan(1)
    expect(current.filter((href) => past.includes(href))).toEqual([])
    const texts = readPage((await visitor.ask('/en/courses/archive/')).body).texts()
    expect(texts).toContain('Season 2011–2012')
    const shown = readPage((await visitor.ask('/en/courses/')).body).texts()
    expect(shown.join(' ')).not.toMatch(/2011/)
  })

  test('stand in the sitemap', async () => {
    const { body } = await visitor.ask('/sitemaps/pages.xml')
    expect(body).toContain('/he/courses/archive/')
    for (const href of await hrefs('/en/courses/', /courses\/[a-z0-9-]+-\d{4}\/$/))
      expect(body).toContain(href)
  })

  test('say 404 for a course that is none', async () => {
    expect((await visitor.ask('/en/courses/nothing-2027/')).status).toBe(404)
    expect((await visitor.ask('/en/courses/nothing-2027/course.ics')).status).toBe(404)
  })
})

describe('the calendars', () => {
  test.each(locales)('are read by a calendar program in %s', async (lang) => {
    const feed = await visitor.ask(`/${lang}/courses.ics`)
    expect(feed.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const events = new ICAL.Component(ICAL.parse(feed.body)).getAllSubcomponents('vevent')
    expect(events.length).toBeGreaterThan(3)
    const [course = ''] = await hrefs(`/${lang}/courses/`, /courses\/[a-z0-9-]+-\d{4}\/$/)
    const one = await visitor.ask(`${course}course.ics`)
    expect(one.headers['content-disposition']).toMatch(/^attachment; filename="[a-z0-9-]+\.ics"$/)
    expect(new ICAL.Component(ICAL.parse(one.body)).getAllSubcomponents('vevent').length).toBeGreaterThan(0)
  })
})

describe('a course on its way', () => {
  test('is unseen until it is published, fills, and is gone from nobody’s page when it is cancelled', async () => {
    const desk = await stored()
    const slug = /courses\/(course-i-en-i-2027)\//
    expect(await hrefs('/en/courses/', slug)).toEqual([])
    expect((await press('editor', desk, 'publish')).status).toBe(303)
    const [path = ''] = await hrefs('/en/courses/', slug)
    const published = await visitor.ask(path)
    expect(readPage(published.body).texts()).toEqual(
      expect.arrayContaining(['Course <i>en</i>', 'One seat is left', 'Toulouse, <b>Hall</b>']),
    )
    const answer = await postAs('member', '/en/member/courses/', {
      slug: slug.exec(path)?.[1] ?? '',
      intent: 'register',
    })
    expect(answer.headers.location).toMatch(/done=seat$/)
    expect(readPage((await visitor.ask(path)).body).texts()).toContain(messagesIn('en').courses.state.full)
    expect((await press('editor', desk, 'cancel')).status).toBe(303)
    expect(readPage((await visitor.ask(path)).body).texts()).toContain(
      messagesIn('en').courses.state.cancelled,
    )
  })

  test('shows its address online to whoever has a seat, and to nobody else', async () => {
    const onlineLink = 'https://example.org/closed-room'
    const desk = await stored({ 'title-en': 'Held online', 'date-0-town': '', onlineLink })
    expect((await press('editor', desk, 'publish')).status).toBe(303)
    const path = '/en/courses/held-online-2027/'
    const own = async () => (await as('member', '/en/member/courses/')).body
    for (const open of [path, '/en/courses/', `${path}course.ics`, '/en/courses.ics'])
      expect((await visitor.ask(open)).body).not.toContain('closed-room')
    expect(await own()).not.toContain('closed-room')
    await postAs('member', '/en/member/courses/', { slug: 'held-online-2027', intent: 'register' })
    expect(readPage(await own()).values('a', 'href')).toContain(onlineLink)
    expect(readPage((await as('clerk', desk)).body).values('a', 'href')).toContain(onlineLink)
    expect((await visitor.ask(path)).body).not.toContain('closed-room')
  })

  test('is changed by nobody who read it before somebody else did', async () => {
    const desk = await stored({ 'title-en': 'Changed course' })
    const course = /courses\/([0-9a-f-]{36})\//.exec(desk)?.[1] ?? ''
    const change = () => postAs('editor', `${desk}edit/`, { ...typed, course, version: '1', seats: '9' })
    expect((await change()).status).toBe(303)
    const second = await change()
    expect(second.status).toBe(400)
    expect(readPage(second.body).texts()).toContain(messagesIn('en').courses.desk.errors['changed-meanwhile'])
  })
})

describe('the form of a course', () => {
  test('keeps what was typed when it is refused, says why beside the field, and stores nothing', async () => {
    const answer = await postAs('editor', '/fr/staff/courses/new/', {
      ...typed,
      seats: 'beaucoup',
      'date-0-town': 'Nulle-Part-sur-Rien',
    })
    expect(answer.status).toBe(400)
    const page = readPage(answer.body)
    expect(page.values('input', 'value', ({ id }) => id === 'seats')).toEqual(['beaucoup'])
    expect(page.all('textarea', ({ id }) => id === 'programme-he').map(textOf)).toEqual(['Programme he'])
    const { courses, design } = messagesIn('fr')
    const { seats, reasons } = courses.form
    const said = [reasons.seats, design.labelled(seats, reasons.seats)]
    expect(page.texts()).toEqual(expect.arrayContaining(said))
  })

  test('adds a date and shows a preview without storing anything', async () => {
    const more = await postAs('editor', '/en/staff/courses/new/', { ...typed, intent: 'more' })
    expect(readPage(more.body).all('input', ({ id }) => id === 'date-1-day')).toHaveLength(1)
    const before = (await as('editor', '/en/staff/courses/?state=draft')).body
    const preview = await postAs('editor', '/en/staff/courses/new/', {
      ...typed,
      'title-en': 'Only a preview',
      intent: 'preview',
    })
    expect(readPage(preview.body).texts()).toContain('Only a preview')
    expect(before).not.toContain('Only a preview')
    expect((await as('editor', '/en/staff/courses/?state=draft')).body).not.toContain('Only a preview')
  })
})

describe('who may', () => {
  test('an auditor reads and changes nothing; a clerk marks and does not write; a reader signs in', async () => {
    const desk = await stored({ 'title-en': 'Guarded course' })
    expect((await as('auditor', desk)).status).toBe(200)
    expect((await as('auditor', `${desk}edit/`)).status).toBe(403)
    expect((await as('auditor', `${desk}participants.csv`)).status).toBe(403)
    expect((await press('auditor', desk, 'publish')).status).toBe(403)
    expect((await as('clerk', '/en/staff/courses/new/')).status).toBe(403)
    expect((await press('clerk', desk, 'publish')).status).toBe(403)
    const file = await as('clerk', `${desk}participants.csv`)
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect((await as('member', desk)).status).toBe(403)
    expect((await visitor.ask('/en/member/courses/?course=x')).headers.location).toContain(
      '/en/sign-in/?next=',
    )
  })
})

describe('who was there', () => {
  test('is marked for everybody at once, at a course that has begun', async () => {
    const { body } = await as('clerk', '/en/staff/courses/?state=past')
    const paths = readPage(body)
      .values('a', 'href')
      .filter((href) => /courses\/[0-9a-f-]{36}\/$/.test(href))
    const bodies = await Promise.all(
      paths.map(async (path) => ({ path, body: (await as('clerk', path)).body })),
    )
    const held = bodies.find(
      (one) => readPage(one.body).all('input', ({ type }) => type === 'radio').length > 0,
    )
    if (!held) throw new Error('the demonstration has no course with participants')
    const { status, headers } = await press('clerk', held.path, 'mark-all')
    expect([status, headers.location]).toEqual([303, '?done=marked'])
    const stale = await postAs('clerk', held.path, {
      course: /[0-9a-f-]{36}/.exec(held.path)?.[0] ?? '',
      seen: 'before',
      intent: 'mark-all',
    })
    expect(readPage(stale.body).texts()).toContain(messagesIn('en').courses.desk.errors['changed-meanwhile'])
  })

  test('leads whoever may award from a course that is over to its certificates', async () => {
    const waiting = /staff\/awards\/new\/\?course=[0-9a-f-]{36}$/
    const linksAs = async (role: 'editor' | 'clerk') => {
      const list = readPage((await as(role, '/en/staff/courses/?state=past')).body).values('a', 'href')
      const pages = list.filter((href) => /courses\/[0-9a-f-]{36}\/$/.test(href))
      const bodies = await Promise.all(pages.map(async (path) => (await as(role, path)).body))
      return bodies.flatMap((body) => readPage(body).values('a', 'href')).filter((href) => waiting.test(href))
    }
    const [link = ''] = await linksAs('editor')
    const form = readPage((await as('editor', link)).body)
      .texts()
      .join(' ')
    expect(form).toContain('@demonstration.invalid')
    expect(await linksAs('clerk')).toEqual([])
  })
})
