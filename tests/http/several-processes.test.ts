import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { suspendPractitioner } from '../../src/directory/suspend-practitioner.ts'
import { closeDatabase, openDatabase } from '../../src/kernel/database.ts'
import { siteNow } from '../support/site.ts'
import { people } from './support/addresses.ts'
import { visitOwnSite } from './support/visitor.ts'

const visitor = visitOwnSite({ PROCESSES: '2', LOG_LEVEL: 'info' })

/** The processes that have written a line since the text was so long. */
function writers(since = 0): Set<number> {
  const lines = visitor
    .site()
    .output()
    .slice(since)
    .matchAll(/"pid":(\d+)/g)
  return new Set([...lines].map(([, pid]) => Number(pid)))
}

const askOften = (path: string) => Promise.all(Array.from({ length: 24 }, () => visitor.ask(path)))

/** Asks again and again until two processes have answered since the text was so long; every answer is a page. */
async function untilTwoAnswer(since = 0): Promise<void> {
  for (let waited = 0; waited < 300 && writers(since).size < 2; waited++) {
    // A connection that was just handed to the process that fell may never be answered.
    const late = pause(3000, [], { ref: false })
    const answers = await Promise.race([askOften('/en/sign-in/').catch(() => []), late])
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    await pause(100)
  }
  expect(writers(since).size).toBe(2)
}

test('two processes answer at one port, and say once how to sign in', async () => {
  await untilTwoAnswer()
  expect(
    visitor
      .site()
      .output()
      .match(/Sign in as staff/g),
  ).toHaveLength(1)
})

test('who is suspended is gone from both at once', async () => {
  const path = `/en/doctors/${people.helene}/`
  expect(new Set((await askOften(path)).map(({ status }) => status))).toEqual(new Set([200]))
  const database = openDatabase(`${visitor.site().dataDir}/portal.db`)
  const deed = { reason: 'Licence withdrawn', by: 'anatole', at: new Date(siteNow) }
  suspendPractitioner(database, { slug: people.helene, ...deed })
  closeDatabase(database)
  expect(new Set((await askOften(path)).map(({ status }) => status))).toEqual(new Set([410]))
})

test('one that falls is replaced while the other goes on answering', async () => {
  const [victim = 0] = writers()
  expect(victim).toBeGreaterThan(0)
  const length = visitor.site().output().length
  process.kill(victim, 'SIGKILL')
  await untilTwoAnswer(length)
  expect(writers(length).has(victim)).toBe(false)
})
