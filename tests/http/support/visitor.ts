import { afterAll, beforeAll, inject } from 'vitest'
import { ask, type Answer, type Question } from '../../server/support/ask.ts'
import { startTestSite, type TestSite } from '../../support/site.ts'
import './shared-site.ts'

/** Somebody who asks a running site. */
export interface Visitor {
  /** The path is sent as it stands: nothing tidies it up. */
  ask: (path: string, question?: Question) => Promise<Answer>
  json: (path: string) => Promise<unknown>
}

/** A site that one file of tests has for itself. */
export interface OwnVisitor extends Visitor {
  site: () => TestSite
}

/** Asks the site that all tests share: for those that change nothing. */
export function visitSite(): Visitor {
  const shared = inject('sharedSite')
  if (shared === undefined) return visitOwnSite()
  return visitorAt(() => shared.port)
}

/** Starts the built site before the tests of a file and ends it after them: for those that change something; `env` adds to its environment. */
export function visitOwnSite(env: Record<string, string> = {}): OwnVisitor {
  let running: TestSite | undefined
  beforeAll(async () => {
    running = await startTestSite(env)
  })
  afterAll(() => running?.stop())
  const site = () => {
    if (running === undefined) throw new Error('the site runs only while tests run')
    return running
  }
  return { site, ...visitorAt(() => site().port) }
}

/** Asks whatever listens at a port, under the name of the site. */
export function visitorAt(portOf: () => number): Visitor {
  const askSite = (path: string, { headers, ...question }: Question = {}) => {
    const port = portOf()
    return ask(port, path, { ...question, headers: { host: `localhost:${port}`, ...headers } })
  }
  return { ask: askSite, json: async (path) => JSON.parse((await askSite(path)).body) }
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
