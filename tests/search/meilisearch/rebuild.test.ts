import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../../src/kernel/root.ts'
import { indexNameOf } from '../../../src/search/meilisearch/lease.ts'
import { now, testFolder } from '../../support/context.ts'
import { contractServer, demonstration, fed, find, site, allAround } from './stage.ts'

const key = 'a-key-that-nobody-may-see'

/** Runs `portal search rebuild` as an operator does. */
function rebuild(dataDir: string, env: Record<string, string>, ...options: string[]) {
  const program = join(projectRoot, 'src/portal/main.ts')
  const values = { PATH: process.env['PATH'], DATA_DIR: dataDir, NOW: now.toISOString(), ...env }
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      [program, 'search', 'rebuild', ...options],
      { env: values },
      (problem, stdout, stderr) => resolve({ code: problem ? Number(problem.code ?? 1) : 0, stdout, stderr }),
    )
  })
}

describe('portal search rebuild', () => {
  test('exchanges the index at one instant: every search meanwhile is answered in full', async () => {
    const [database, server] = [demonstration(), await contractServer()]
    const staged = await fed(site(database, server))
    const before = server.store.indexes.get(indexNameOf(database))
    const env = { SEARCH_ENGINE: 'meilisearch', MEILI_URL: server.url, MEILI_KEY: server.key }
    let isRunning = true
    const running = rebuild(dirname(database.file), env, '--json').finally(() => (isRunning = false))
    const totals: number[] = []
    while (isRunning) {
      totals.push((await find(staged.doctors, allAround)).total)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const { code, stdout, stderr } = await running
    expect([code, stderr.includes(key)]).toEqual([0, false])
    expect(JSON.parse(stdout).doctors).toBe((await find(staged.doctors, {})).total)
    expect(new Set(totals)).toEqual(new Set([(await find(staged.doctors, allAround)).total]))
    expect(totals.length).toBeGreaterThan(5)
    expect(server.store.indexes.get(indexNameOf(database))).not.toBe(before)
    expect([...server.store.indexes.keys()]).toEqual([indexNameOf(database)])
    expect(staged.server.state()).toBe('meilisearch')
  })

  test.each([
    [
      'the server is away',
      { SEARCH_ENGINE: 'meilisearch', MEILI_URL: 'http://127.0.0.1:9' },
      /does not answer/,
    ],
    ['no server is set', {}, /SEARCH_ENGINE is not meilisearch/],
    ['its address is missing', { SEARCH_ENGINE: 'meilisearch' }, /needs MEILI_URL/],
  ])('ends with one sentence when %s', async (_when, env, sentence) => {
    const { code, stderr } = await rebuild(dirname(demonstration().file), { ...env })
    expect(code).toBe(1)
    expect(stderr).toMatch(sentence)
    expect(stderr.trim().split('\n').at(-1)).toMatch(sentence)
  })

  test('ends with one sentence when there is no database, and makes none', async () => {
    const env = { SEARCH_ENGINE: 'meilisearch', MEILI_URL: 'http://127.0.0.1:9' }
    const { code, stderr } = await rebuild(testFolder(), env)
    expect([code, stderr]).toEqual([1, 'no database; run portal init\n'])
  })

  test('that the server refuses leaves the index in use as it was, and keeps the key to itself', async () => {
    const [database, server] = [demonstration(), await contractServer()]
    const staged = await fed(site(database, server))
    const env = { SEARCH_ENGINE: 'meilisearch', MEILI_URL: server.url, MEILI_KEY: 'wrong-secret' }
    const { code, stdout, stderr } = await rebuild(dirname(database.file), env)
    expect(code).toBe(1)
    expect(stderr).toMatch(/the index in use was not changed/)
    expect(`${stdout}${stderr}`).not.toContain('wrong-secret')
    expect((await find(staged.doctors, allAround)).doctors).toHaveLength(20)
    expect(staged.server.state()).toBe('meilisearch')
  })
})
