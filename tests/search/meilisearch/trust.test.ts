import { describe, expect, test } from 'vitest'
import { suspendPractitioner } from '../../../src/directory/suspend-practitioner.ts'
import type { Database } from '../../../src/kernel/database.ts'
import { indexNameOf } from '../../../src/search/meilisearch/lease.ts'
import { connect, now } from '../../support/context.ts'
import type { ContractServer } from './contract-server.ts'
import {
  contractServer,
  demonstration,
  embeddedSite,
  fed,
  fedOnce,
  find,
  idsOf,
  site,
  allAround,
} from './stage.ts'
import { until } from './until.ts'

/** Another process suspends somebody. */
function suspend(database: Database, slug: string): void {
  suspendPractitioner(connect(database.file), {
    slug,
    reason: 'asked for papers',
    by: 'staff-anatole',
    at: now,
  })
}

/** As an index would be that was restored from an older copy and still says that it is up to date. */
function pretendToBeUpToDate({ store }: ContractServer, database: Database): void {
  const seq = database.sqlite.prepare('SELECT max(seq) FROM change_log').pluck().get()
  store.indexes.get(indexNameOf(database))?.documents.set('feed', { key: 'feed', seq, publicUntil: 0 })
}

describe('an index that is behind', () => {
  test('brings nobody back: a doctor suspended a moment ago is in no answer, total or count', async () => {
    const [database, server] = [demonstration(), await contractServer()]
    const staged = await fed(site(database, server))
    const before = await find(staged.doctors, allAround)
    const slug = before.doctors[0]?.listing.slug ?? ''
    suspend(database, slug)
    const after = await find(staged.doctors, allAround)
    expect(after.total).toBe(before.total - 1)
    expect(after.doctors.map(({ listing }) => listing.slug)).not.toContain(slug)
    expect(after.doctors).toHaveLength(20)
  })

  test('serves nobody until it is fed, and says so', async () => {
    const [database, server] = [demonstration(), await contractServer()]
    const { doctors, server: search } = site(database, server)
    await find(doctors, allAround)
    expect(search.state()).toBe('embedded (meilisearch: stale)')
  })

  test('that claims not to be: nobody revoked is shown and the page is full', async () => {
    const [database, server] = [demonstration(), await contractServer()]
    const staged = await fedOnce(site(database, server))
    const first = await find(staged.doctors, allAround)
    const gone = first.doctors.slice(0, 5).map(({ listing }) => listing.slug)
    for (const slug of gone) suspend(database, slug)
    pretendToBeUpToDate(server, database)
    const answer = await find(staged.doctors, allAround)
    const shown = answer.doctors.map(({ listing }) => listing.slug)
    expect(shown.filter((slug) => gone.includes(slug))).toEqual([])
    expect(shown).toHaveLength(20)
    expect(answer.total).toBe(first.total - 5)
    expect(staged.server.state()).toBe('embedded (meilisearch: nonsense)')
  })
})

describe('a server that cannot be used', () => {
  test.each([
    ['html', 'nonsense'],
    ['wrong-json', 'nonsense'],
    ['unknown-ids', 'nonsense'],
    ['broken', 'absent'],
    ['slow', 'slow'],
  ] as const)('answering %s gives way to the embedded engine, and the state says %s', async (how, word) => {
    const [database, server] = [demonstration(), await contractServer()]
    const staged = await fedOnce(site(database, server))
    server.misbehave(how)
    const answer = await find(staged.doctors, { q: 'lumbago', near: 'Toulouse' })
    const expected = await find(embeddedSite(database), { q: 'lumbago', near: 'Toulouse' })
    expect(answer.total).toBe(expected.total)
    expect(idsOf(answer)).toEqual(idsOf(expected))
    expect(staged.server.state()).toBe(`embedded (meilisearch: ${word})`)
  })

  test('is not waited for again and again: after a failure it is left alone', async () => {
    const [database, server] = [demonstration(), await contractServer()]
    const staged = site(database, server)
    server.misbehave('slow')
    const first = performance.now()
    await find(staged.doctors, allAround)
    expect(performance.now() - first).toBeLessThan(2500)
    const calls = server.calls.length
    for (let round = 0; round < 5; round++) await find(staged.doctors, allAround)
    expect(server.calls.length).toBe(calls)
  })

  test('because the key is wrong answers nobody, and neither key is in the log', async () => {
    const [database, server] = [demonstration(), await contractServer()]
    const staged = site(database, { url: server.url, key: 'another-secret' })
    const feed = staged.server.startFeed()
    await until(() => staged.server.state() === 'embedded (meilisearch: nonsense)')
    await feed.stop()
    expect((await find(staged.doctors, allAround)).doctors).toHaveLength(20)
    expect(staged.log()).toContain('nonsense')
    expect(staged.log()).not.toContain('another-secret')
  })
})

describe('what the server is told', () => {
  test('is only what pages show: no number, no street, no address of a person', async () => {
    const [database, server] = [demonstration(), await contractServer()]
    const staged = await fed(site(database, server))
    await find(staged.doctors, { q: 'lumbago' })
    const sent = server.received.join('\n')
    const secrets = database.sqlite
      .prepare<[], string>(
        `SELECT number FROM practice_phone UNION SELECT street FROM practice WHERE street IS NOT NULL
         UNION SELECT number FROM credential WHERE length(number) > 4 UNION SELECT booking_url FROM practice WHERE booking_url IS NOT NULL`,
      )
      .pluck()
      .all()
    expect(secrets.length).toBeGreaterThan(50)
    expect(secrets.filter((secret) => sent.includes(secret))).toEqual([])
  })

  test('names nobody who is not listed', async () => {
    const [database, server] = [demonstration(), await contractServer()]
    await fed(site(database, server))
    const listed = database.sqlite
      .prepare<[string], number>('SELECT id FROM public_practitioner WHERE public_until > ?')
      .pluck()
      .all(now.toISOString())
    const held = [...(server.store.indexes.get(indexNameOf(database))?.documents.values() ?? [])]
    const ids = new Set(held.flatMap(({ doctor }) => (typeof doctor === 'number' ? [doctor] : [])))
    expect([...ids].toSorted((a, b) => a - b)).toEqual(listed.toSorted((a, b) => a - b))
  })
})
