import { describe, expect, test } from 'vitest'
import { reportMistake } from '../../src/directory/reports/report-mistake.ts'
import { announced, registered } from '../courses/scene.ts'
import { now } from '../support/context.ts'
import { eloise, list as publish } from '../support/people.ts'
import { scene, type Answered, type Question } from './scene.ts'
import { practiceDay } from './samples.ts'

const tagOf = ({ headers }: Answered) => headers.get('etag') ?? ''

function desk(role: 'editor' | 'clerk') {
  const site = scene()
  const token = site.token(site.colleague('edith', role))
  const ask = (method: string, address: string, question: Question = {}) =>
    site.ask(method, address, { token, ...question })
  return { ...site, ask }
}

describe('a course', () => {
  const courses = '/api/v1/courses'

  test('is made, changed in the version that was read, published and cancelled', async () => {
    const { ask } = desk('editor')
    const made = await ask('POST', courses, { body: practiceDay })
    expect([made.status, made.body.publishedAt]).toEqual([201, null])
    const address = `${courses}/${made.body.uid}`
    const changed = await ask('PATCH', address, { ifMatch: tagOf(made), body: { ...practiceDay, seats: 8 } })
    expect([changed.status, changed.body.seats]).toEqual([200, 8])
    const late = await ask('PATCH', address, { ifMatch: tagOf(made), body: { ...practiceDay, seats: 9 } })
    expect([late.status, late.body.difference]).toEqual([
      412,
      expect.arrayContaining([{ pointer: '/seats', yours: 9, current: 8 }]),
    ])
    const published = await ask('POST', `${address}/steps`, {
      ifMatch: tagOf(changed),
      body: { act: 'publish' },
    })
    expect(published.body.publishedAt).toBe(now.toISOString())
    const cancelled = await ask('POST', `${address}/steps`, {
      ifMatch: tagOf(published),
      body: { act: 'cancel' },
    })
    expect(cancelled.body.cancelledAt).toBe(now.toISOString())
    expect((await ask('GET', `${courses}?state=upcoming&language=fr`)).body.items).toEqual([cancelled.body])
    expect((await ask('GET', `${address}/participants`)).body.items).toEqual([])
  })

  test('names those who have a seat before those who wait, page by page', async () => {
    const { ask, world } = desk('editor')
    const { uid, slug } = announced(world)
    registered(world, slug, 'Anouk', 'Basile', 'Claude')
    const people = `${courses}/${uid}/participants`
    const first = await ask('GET', `${people}?limit=2`)
    const rest = await ask('GET', `${people}?limit=2&cursor=${encodeURIComponent(first.body.next ?? '')}`)
    const named = [...first.body.items, ...rest.body.items].map(({ name, seatAt }) => [name, seatAt !== null])
    expect([named, rest.body.next]).toEqual([
      [
        ['Anouk', true],
        ['Basile', true],
        ['Claude', false],
      ],
      null,
    ])
    expect((await ask('GET', `${people}?seat=no`)).body.items).toEqual(rest.body.items)
    expect((await ask('GET', `${people}?presence=attended`)).body.items).toEqual([])
    const other = announced(world)
    const elsewhere = `${courses}/${other.uid}/participants?limit=2`
    expect(
      (await ask('GET', `${elsewhere}&cursor=${encodeURIComponent(first.body.next ?? '')}`)).body.code,
    ).toBe('bad-cursor')
  })

  test.each([
    [{ seats: 0 }, '/seats', 'seats'],
    [{ closesOn: '2027-04-01' }, '/closesOn', 'closes-late'],
    [{ dates: [] }, '/dates', 'too-small'],
    [{ onlineLink: 'http://example.org' }, '/onlineLink', 'link'],
    [{ timeZone: 'Mars/Olympus' }, '/timeZone', 'choice'],
    [{ teachers: [{ role: 'guest', name: 'Dr Invented' }] }, '/teachers/0/agrees', 'consent'],
    [{ dates: [{ ...practiceDay.dates[0], until: '08:00' }] }, '/dates/0/until', 'times-cross'],
    [{ dates: [{ ...practiceDay.dates[0], town: 'Nowhere at all' }] }, '/dates/0/town', 'town'],
  ])('that cannot be is refused where it is wrong: %o', async (wrong, pointer, code) => {
    const { status, body } = await desk('editor').ask('POST', courses, { body: { ...practiceDay, ...wrong } })
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ pointer, code })]])
  })
})

describe('a report', () => {
  test('is listed, read and answered once', async () => {
    const { ask, database } = desk('clerk')
    publish(database, eloise)
    const slug = 'eloise-vergnac-toulouse'
    const form = { slug, subject: 'phone', message: 'Le numéro ne répond pas.', locale: 'fr' } as const
    expect(reportMistake(database, form, now).ok).toBe(true)
    const { body } = await ask('GET', '/api/v1/reports?state=open&subject=phone')
    expect(body.items).toHaveLength(1)
    const address = `/api/v1/reports/${body.items[0]?.uid}`
    const read = await ask('GET', address)
    const answer = { outcome: 'corrected', answer: 'Le numéro a été corrigé.' }
    const answered = await ask('POST', `${address}/answer`, { ifMatch: tagOf(read), body: answer })
    expect(answered.body.answered).toMatchObject(answer)
    const again = await ask('POST', `${address}/answer`, { ifMatch: tagOf(read), body: answer })
    expect(again.status).toBe(412)
    const twice = await ask('POST', `${address}/answer`, { ifMatch: tagOf(answered), body: answer })
    expect([twice.status, twice.body.code]).toEqual([409, 'answered-already'])
  })
})
