import { describe, expect, test } from 'vitest'
import { fixedClock } from '../../src/kernel/clock.ts'
import { PageCache } from '../../src/server/page-cache.ts'
import { makeReply } from '../../src/server/reply.ts'

const options = {
  publicState: () => ({ epoch: '1', until: null }),
  clock: fixedClock('2026-11-21T10:00:00Z'),
}

function keep(cache: PageCache, key: string, bytes = 100) {
  const body = Buffer.alloc(bytes)
  const reply = makeReply({ status: 200, route: key, etag: 'W/"1"', headers: new Map(), body })
  return cache.render(key, () => Promise.resolve({ reply, keep: true }))
}

describe('the cache of pages', () => {
  test('lets go of the page that was not asked for longest when it holds too many', async () => {
    const cache = new PageCache({ ...options, mostEntries: 2 })
    await keep(cache, 'first')
    await keep(cache, 'second')
    cache.find('first')
    await keep(cache, 'third')
    expect(['first', 'second', 'third'].map((key) => cache.find(key)?.route)).toEqual([
      'first',
      undefined,
      'third',
    ])
  })

  test('holds no more bytes than it may', async () => {
    const cache = new PageCache({ ...options, mostBytes: 500 })
    await keep(cache, 'first')
    await keep(cache, 'second')
    await keep(cache, 'third')
    expect(cache.find('first')).toBeUndefined()
    expect(cache.find('third')).toBeDefined()
  })

  test('counts a page that was rendered twice only once', async () => {
    const cache = new PageCache({ ...options, mostBytes: 500 })
    for (const key of ['first', 'second', 'second', 'second']) await keep(cache, key)
    expect(cache.find('first')).toBeDefined()
  })

  test('forgets nothing and hangs nobody when rendering fails', async () => {
    const cache = new PageCache(options)
    const broken = cache.render('page', () => Promise.reject(new Error('broken')))
    const waiting = keep(cache, 'page')
    await expect(broken).rejects.toThrow('broken')
    expect((await waiting)?.route).toBe('page')
  })
})
