import { describe, expect, test } from 'vitest'
import { suspendPractitioner } from '../../../src/directory/suspend-practitioner.ts'
import { createFeedSource } from '../../../src/directory/feed-source.ts'
import { createListingReader } from '../../../src/directory/read-listings.ts'
import { fixedClock, systemClock } from '../../../src/kernel/clock.ts'
import type { Database } from '../../../src/kernel/database.ts'
import { createLease, indexNameOf } from '../../../src/search/meilisearch/lease.ts'
import { connect, now } from '../../support/context.ts'
import type { ContractServer } from './contract-server.ts'
import { contractServer, demonstration, fed, find, site, allAround } from './stage.ts'
import { until } from './until.ts'

function held({ store }: ContractServer, database: Database) {
  return store.indexes.get(indexNameOf(database))?.documents
}

function newest({ sqlite }: Database): unknown {
  return sqlite.prepare('SELECT max(seq) FROM change_log').pluck().get()
}

/** Writes to the server so far, reads left out. */
function writes({ calls }: ContractServer): number {
  return calls.filter((call) => /documents|indexes$|swap/.test(call) && !call.startsWith('GET')).length
}

describe('feeding the search server', () => {
  test('follows what changes, in order: a suspended doctor leaves, a lifted suspension brings back', async () => {
    const [database, server] = [demonstration(), await contractServer()]
    const staged = await fed(site(database, server))
    const [first] = (await find(staged.doctors, allAround)).doctors
    const { id = 0, slug = '' } = first?.listing ?? {}
    const isHeld = () => [...(held(server, database)?.values() ?? [])].some(({ doctor }) => doctor === id)
    expect(isHeld()).toBe(true)
    const other = connect(database.file)
    suspendPractitioner(other, { slug, reason: 'asked for papers', by: 'staff-anatole', at: now })
    await until(() => !isHeld())
    other.sqlite.exec(`UPDATE suspension SET lifted_at = '${now.toISOString()}', lifted_by = 'staff-berthe'`)
    await until(isHeld)
    await until(() => held(server, database)?.get('feed')?.['seq'] === newest(database))
  })

  test('forgets a practice that was closed', async () => {
    const [database, server] = [demonstration(), await contractServer()]
    await fed(site(database, server))
    const key = [...(held(server, database)?.keys() ?? [])].find((name) => name.endsWith('-1')) ?? ''
    expect(key).not.toBe('')
    connect(database.file)
      .sqlite.prepare('DELETE FROM practice WHERE practitioner_id = ? AND position > 1')
      .run(key.split('-')[0])
    await until(() => held(server, database)?.get('feed')?.['seq'] === newest(database))
    expect([key, key.replace('-1', '-0')].map((one) => held(server, database)?.has(one))).toEqual([
      false,
      true,
    ])
  })

  test('waits while the server is away, says so, and catches up afterwards', async () => {
    const [database, server] = [demonstration(), await contractServer()]
    const staged = await fed(site(database, server))
    await server.leave()
    await until(() => staged.server.state() === 'embedded (meilisearch: absent)')
    connect(database.file).sqlite.exec(`DELETE FROM offer WHERE condition_id = 'cellulite'`)
    expect((await find(staged.doctors, { q: 'cellulite' })).total).toBe(0)
    await server.comeBack()
    await until(() => staged.server.state() === 'meilisearch')
    expect(held(server, database)?.get('feed')?.['seq']).toBe(newest(database))
    expect((await find(staged.doctors, { q: 'cellulite' })).total).toBe(0)
  })

  test('builds the index anew when the server lost it', async () => {
    const [database, server] = [demonstration(), await contractServer()]
    const staged = await fed(site(database, server))
    server.store.indexes.clear()
    await until(() => held(server, database)?.get('feed')?.['seq'] === newest(database))
    expect((await find(staged.doctors, allAround)).doctors).toHaveLength(20)
  })

  test('builds the index anew when the database is an older copy than the index', async () => {
    const [database, server] = [demonstration(), await contractServer()]
    const staged = await fed(site(database, server))
    held(server, database)?.set('feed', { key: 'feed', seq: 1_000_000, publicUntil: 0 })
    await until(() => held(server, database)?.get('feed')?.['seq'] === newest(database))
    await until(() => staged.server.state() === 'meilisearch')
  })

  test('is done by one of two processes; both search', async () => {
    const [database, server] = [demonstration(), await contractServer()]
    const first = await fed(site(database, server))
    const before = writes(server)
    const second = await fed(site(connect(database.file), server))
    expect(writes(server)).toBe(before)
    database.sqlite.exec(`DELETE FROM offer WHERE condition_id = 'cellulite'`)
    await until(() => held(server, database)?.get('feed')?.['seq'] === newest(database))
    await until(() => [first, second].every((one) => one.server.state() === 'meilisearch'))
    expect(writes(server) - before).toBe(2)
  })

  test('stops when it is told to, and leaves the index to others', async () => {
    const [database, server] = [demonstration(), await contractServer()]
    const staged = site(database, server)
    const feed = staged.server.startFeed()
    await until(() => staged.server.state() === 'meilisearch')
    await feed.stop()
    expect(database.sqlite.prepare('SELECT owner FROM search_feed').pluck().get()).toBeNull()
  })
})

describe('the lease', () => {
  test('belongs to one process until it is given back or has ended', () => {
    const database = demonstration()
    const [first, second] = [createLease(database, systemClock), createLease(database, systemClock)]
    expect([first.take(), second.take(), first.take()]).toEqual([true, false, true])
    first.release()
    expect(second.take()).toBe(true)
    const later = createLease(database, () => new Date(Date.now() + 3_600_000))
    expect(later.take()).toBe(true)
    expect(second.take()).toBe(false)
  })
})

describe('what is fed', () => {
  test('comes in batches that name everybody who changed, once each', () => {
    const database = demonstration()
    const source = createFeedSource(database, createListingReader(database), fixedClock(now.toISOString()))
    const named: number[] = []
    let changes = source.changesAfter(0)
    const seqs = [changes.seq]
    while (changes.ids.length > 0) {
      expect(new Set(changes.ids).size).toBe(changes.ids.length)
      named.push(...changes.ids)
      changes = source.changesAfter(changes.seq)
      seqs.push(changes.seq)
    }
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
    expect(seqs.at(-1)).toBe(source.newest())
    expect(new Set(named).size).toBeGreaterThanOrEqual(source.count())
  })
})
