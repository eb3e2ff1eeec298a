import { join } from 'node:path'
import pino, { type Logger } from 'pino'
import { onTestFinished } from 'vitest'
import { everybody, searchQuery, type DoctorQuery } from '../../../src/directory/doctor-query.ts'
import type { SearchQuery } from '../../../src/search/engine.ts'
import {
  createDoctorSearch,
  type DoctorResults,
  type DoctorSearch,
} from '../../../src/directory/doctor-search.ts'
import { createListingReader } from '../../../src/directory/read-listings.ts'
import type { Locale } from '../../../src/i18n/index.ts'
import { fixedClock } from '../../../src/kernel/clock.ts'
import { parseConfig } from '../../../src/kernel/config.ts'
import type { Database } from '../../../src/kernel/database.ts'
import { searchTerms } from '../../../src/library/search-terms.ts'
import { createEmbeddedEngine } from '../../../src/search/embedded-engine.ts'
import { connect as connectServer, feederWaitsMs } from '../../../src/search/meilisearch/connection.ts'
import { fedIndex } from '../../../src/search/meilisearch/fed-index.ts'
import { indexNameOf } from '../../../src/search/meilisearch/lease.ts'
import { placeBook } from '../../../src/search/place-book.ts'
import { openSearchServer, type SearchServer } from '../../../src/server/search-server.ts'
import { connect, facts, now, testFolder } from '../../support/context.ts'
import { copyDemonstration } from '../../support/demonstration.ts'
import { startContractServer, type ContractServer } from './contract-server.ts'
import { until } from './until.ts'

const isReal = process.env['TEST_MEILISEARCH'] === 'real'

/** A contract server that goes when the test ends. */
export async function contractServer(): Promise<ContractServer> {
  const server = await startContractServer()
  onTestFinished(server.leave)
  return server
}

/** The server that `npm run test:meilisearch` was given, else a contract server. */
export async function searchServer(): Promise<{ url: string; key: string }> {
  const { MEILI_URL: url = '', MEILI_KEY: key = '' } = process.env
  return isReal ? { url, key } : contractServer()
}

/** A database of the demonstration society, one for each test. */
export function demonstration(): Database {
  const file = join(testFolder(), 'portal.db')
  copyDemonstration(file)
  return connect(file)
}

export interface StagedSite {
  database: Database
  doctors: DoctorSearch
  server: SearchServer
  /** Everything the log holds. */
  log: () => string
}

/** One process of a site on this database, with the search server at that address. */
export function site(database: Database, { url, key }: { url: string; key: string }): StagedSite {
  const lines: string[] = []
  const log: Logger = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) })
  const config = parseConfig({ SEARCH_ENGINE: 'meilisearch', MEILI_URL: url, MEILI_KEY: key })
  const listings = createListingReader(database)
  const engine = createEmbeddedEngine({ terms: searchTerms(facts), places: placeBook(database) })
  const clock = fixedClock(now.toISOString())
  const server = openSearchServer({ config, database, listings, engine, clock, log })
  if (server === null) throw new Error('no search server')
  const doctors = createDoctorSearch(database, engine, listings, now, server.proposer)
  // A real server stays: it is left as it was.
  const index = fedIndex(connectServer({ url, key }, feederWaitsMs), indexNameOf(database))
  if (isReal) onTestFinished(async () => void (await index.remove()))
  return { database, doctors, server, log: () => lines.join('') }
}

/** The same site with the search inside the process alone. */
export function embeddedSite(database: Database): DoctorSearch {
  const engine = createEmbeddedEngine({ terms: searchTerms(facts), places: placeBook(database) })
  return createDoctorSearch(database, engine, createListingReader(database), now)
}

/** Feeds the server until it answers from an index that is up to date, and stops: what comes later it does not know. */
export async function fedOnce(staged: StagedSite): Promise<StagedSite> {
  const feed = staged.server.startFeed()
  await until(() => staged.server.state() === 'meilisearch')
  await feed.stop()
  return staged
}

/** Starts feeding, and waits until the server answers from an index that is up to date. */
export async function fed(staged: StagedSite): Promise<StagedSite> {
  const feed = staged.server.startFeed()
  onTestFinished(() => feed.stop())
  await until(() => staged.server.state() === 'meilisearch')
  return staged
}

/** Who practises within 2,000 km of the middle of France: a question that the server answers. */
export const allAround: Partial<DoctorQuery> = { position: { lat: 46.6, lon: 2.5 }, radiusKm: 2000 }

/** Searches as the results page does. */
export function find<Answer>(
  doctors: { search: (query: SearchQuery) => Promise<Answer> },
  asked: Partial<DoctorQuery>,
  locale: Locale = 'fr',
): Promise<Answer> {
  return doctors.search(searchQuery({ ...everybody, ...asked }, locale, now))
}

export function idsOf({ doctors }: DoctorResults): number[] {
  return doctors.map(({ listing }) => listing.id)
}
