import { afterAll, beforeAll } from 'vitest'
import { ask, type Answer, type Question } from '../../server/support/ask.ts'
import { startTestSite, type TestSite } from '../../support/site.ts'

/** Somebody who asks a running site. */
export interface Visitor {
  /** The site that was started for this file. */
  site: () => TestSite
  /** The path is sent as it stands: nothing tidies it up. */
  ask: (path: string, question?: Question) => Promise<Answer>
  json: (path: string) => Promise<unknown>
}

/** Starts the built site before the tests of a file and ends it after them. */
export function visitSite(env: Record<string, string> = {}): Visitor {
  let running: TestSite | undefined
  beforeAll(async () => {
    running = await startTestSite(env)
  })
  afterAll(() => running?.stop())
  const site = () => {
    if (running === undefined) throw new Error('the site runs only while tests run')
    return running
  }
  const askSite = (path: string, { headers, ...question }: Question = {}) => {
    const { port } = site()
    return ask(port, path, { ...question, headers: { host: `localhost:${port}`, ...headers } })
  }
  return { site, ask: askSite, json: async (path) => JSON.parse((await askSite(path)).body) }
}

/** Asks several things at a time, in order of the list, a few at once. */
export async function askAll<T, R>(
  list: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  for (let start = 0; start < list.length; start += 6)
    results.push(
      ...(await Promise.all(list.slice(start, start + 6).map((item, at) => work(item, start + at)))),
    )
  return results
}
