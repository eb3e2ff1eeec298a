import type { Logger } from 'pino'
import { createFeedSource } from '../directory/feed-source.ts'
import type { ListingReader } from '../directory/read-listings.ts'
import { systemClock, type Clock } from '../kernel/clock.ts'
import type { Config } from '../kernel/config.ts'
import type { Database } from '../kernel/database.ts'
import type { EmbeddedEngine } from '../search/embedded-engine.ts'
import { connect, feederWaitsMs, readerWaitsMs } from '../search/meilisearch/connection.ts'
import { createMeilisearchEngine, type Proposer } from '../search/meilisearch/engine.ts'
import { startFeed, type Feed } from '../search/meilisearch/feed.ts'
import { createHealth } from '../search/meilisearch/health.ts'
import { createLease, indexNameOf } from '../search/meilisearch/lease.ts'

/** A search server beside the site: asked before the embedded engine, and fed by this process. */
export interface SearchServer {
  proposer: Proposer
  /** Which engine answers now, and why. */
  state: () => string
  startFeed: () => Feed
}

interface Parts {
  config: Config
  database: Database
  listings: ListingReader
  engine: EmbeddedEngine
  clock: Clock
  log: Logger
}

const lookEveryMs = 1000

/** Takes the parts of a site, returns its search server; null when it is set to have none. Nothing is asked yet. */
export function openSearchServer({
  config,
  database,
  listings,
  engine,
  clock,
  log,
}: Parts): SearchServer | null {
  if (config.searchServer === null) return null
  const address = config.searchServer
  const indexName = indexNameOf(database)
  const health = createHealth(systemClock, (word) =>
    log[levelOf(word)]({ search: word }, 'who answers searches'),
  )
  const asking = { client: connect(address, readerWaitsMs), indexName, health }
  const feeding = { client: connect(address, feederWaitsMs), indexName, health }
  const source = createFeedSource(database, listings, clock)
  return {
    proposer: createMeilisearchEngine({ ...asking, understand: (query) => engine.understand(query) }),
    state: () => health.word(),
    startFeed: () =>
      startFeed({ ...feeding, source, lease: createLease(database, systemClock), log, everyMs: lookEveryMs }),
  }
}

// An index is behind for a second after every change: that is no news.
function levelOf(word: string): 'debug' | 'info' | 'warn' {
  if (word === 'meilisearch') return 'info'
  return word.endsWith('stale)') ? 'debug' : 'warn'
}
