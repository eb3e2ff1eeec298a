import { setTimeout as pause } from 'node:timers/promises'
import type { Meilisearch } from 'meilisearch'
import type { Logger } from 'pino'
import { failureOf } from './failure.ts'
import { fedIndex } from './fed-index.ts'
import type { Health } from './health.ts'
import type { Lease } from './lease.ts'
import { catchUp, rebuildIndex, type FeedSource } from './rebuild.ts'

export interface FeedOptions {
  client: Meilisearch
  indexName: string
  source: FeedSource
  lease: Lease
  health: Health
  log: Logger
  /** Between two looks at the change log. */
  everyMs: number
}

export interface Feed {
  /** Resolves when the step under way is done, or has had its time. */
  stop(): Promise<void>
}

/** The server may be long at a step; whoever stops the site is not kept for it. */
const longestStopMs = 5000

/** With every failure in a row the next look comes later, up to so many times later. */
const mostPatience = 10

/** Sends what changes to the server, in order, until it is stopped; what it missed it catches up with by itself. */
export function startFeed(options: FeedOptions): Feed {
  const stopped = new AbortController()
  const running = run(options, stopped.signal)
  return {
    stop: async () => {
      stopped.abort()
      await Promise.race([running, pause(longestStopMs, undefined, { ref: false })])
      options.lease.release()
    },
  }
}

async function run(options: FeedOptions, stopped: AbortSignal): Promise<void> {
  let failures = 0
  while (!stopped.aborted) {
    failures = (await isFed(options)) ? 0 : failures + 1
    const wait = options.everyMs * Math.min(mostPatience, 2 ** Math.max(0, failures - 1))
    await pause(wait, undefined, { signal: stopped }).catch(() => undefined)
  }
}

/** One look: true when the server could be asked. Problems are told by one word: they may quote what was sent. */
async function isFed(options: FeedOptions): Promise<boolean> {
  try {
    const isUpToDate = await feedOnce(options)
    if (isUpToDate) options.health.well()
    else options.health.fail('stale')
    return true
  } catch (problem) {
    const failure = failureOf(problem)
    options.health.fail(failure)
    options.log.debug({ failure }, 'the search server was not fed')
    return false
  }
}

/** Brings the index up to the change log; false when another process is doing so. */
async function feedOnce({ client, indexName, source, lease, log }: FeedOptions): Promise<boolean> {
  const index = fedIndex(client, indexName)
  if ((await index.fedTo()) === source.newest()) return true
  if (!lease.take()) return false
  try {
    // Read again: it may have been another process that fed it meanwhile.
    const fedTo = await index.fedTo()
    // An index from after a backup of this database cannot be put right by adding to it.
    if (fedTo === null || fedTo > source.newest()) {
      const doctors = await rebuildIndex({ client, indexName, source, lease, onDoctor: () => undefined })
      log.info({ doctors }, 'the search server has a new index')
    } else await catchUp(index, fedTo, source, lease)
    return true
  } finally {
    lease.release()
  }
}
