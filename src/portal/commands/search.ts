import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { Command } from 'commander'
import { createFeedSource } from '../../directory/feed-source.ts'
import { createListingReader } from '../../directory/read-listings.ts'
import { fixedClock, systemClock } from '../../kernel/clock.ts'
import { databaseFileIn, parseConfig, type Config } from '../../kernel/config.ts'
import { closeDatabase, openDatabase, type Database } from '../../kernel/database.ts'
import { migrate } from '../../kernel/migrate.ts'
import { connect, feederWaitsMs, type ServerAddress } from '../../search/meilisearch/connection.ts'
import { failureOf } from '../../search/meilisearch/failure.ts'
import { createLease, indexNameOf, type Lease } from '../../search/meilisearch/lease.ts'
import { rebuildIndex } from '../../search/meilisearch/rebuild.ts'
import { CommandError } from '../command-error.ts'
import { progressBar } from '../progress-bar.ts'

const tries = 50

export function searchCommand(): Command {
  const rebuild = new Command('rebuild')
    .description('builds the index of the search server anew and exchanges it; searches go on meanwhile')
    .option('--json', 'prints the counts as JSON')
    .action(({ json }: { json?: boolean }) => rebuildSearch(json))
  return new Command('search').description('the search server of the site').addCommand(rebuild)
}

async function rebuildSearch(asJson = false): Promise<void> {
  const config = parseConfig(process.env)
  const address = config.searchServer
  if (address === null)
    throw new CommandError('SEARCH_ENGINE is not meilisearch: the embedded search has no index to rebuild')
  const database = openSite(config)
  try {
    const started = performance.now()
    const doctors = await rebuild(config, address, database)
    const seconds = Math.round((performance.now() - started) / 100) / 10
    if (asJson) process.stdout.write(`${JSON.stringify({ doctors, seconds })}\n`)
    else process.stdout.write(`${address.url}: the new index holds ${doctors} doctors and is in use.\n`)
  } finally {
    closeDatabase(database)
  }
}

function openSite(config: Config): Database {
  const file = databaseFileIn(config)
  if (!existsSync(file)) throw new CommandError('no database; run portal init')
  const database = openDatabase(file)
  migrate(database)
  return database
}

async function rebuild({ now }: Config, address: ServerAddress, database: Database): Promise<number> {
  const client = connect(address, feederWaitsMs)
  const indexName = indexNameOf(database)
  const clock = now === undefined ? systemClock : fixedClock(now)
  const source = createFeedSource(database, createListingReader(database), clock)
  const lease = createLease(database, systemClock)
  await takeLease(lease)
  const bar = progressBar(source.count())
  try {
    return await rebuildIndex({ client, indexName, source, lease, onDoctor: bar.update })
  } catch (problem) {
    throw new CommandError(sentenceOf(problem, address))
  } finally {
    bar.stop()
    lease.release()
  }
}

/** A running site holds it only while it sends something. */
async function takeLease(lease: Lease): Promise<void> {
  for (let round = 0; round < tries; round++) {
    if (lease.take()) return
    await pause(200)
  }
  throw new CommandError(
    'another process is writing to the index; nothing was changed, try again in five minutes',
  )
}

function sentenceOf(problem: unknown, { url }: ServerAddress): string {
  const failure = failureOf(problem)
  const unchanged = 'the index in use was not changed'
  if (failure === 'absent') return `MEILI_URL: ${url} does not answer; ${unchanged}`
  if (failure === 'slow') return `MEILI_URL: ${url} answers too slowly; ${unchanged}`
  const said = problem instanceof Error ? problem.message : String(problem)
  return `MEILI_URL: ${url} did not do what it was asked (${said.slice(0, 200)}); ${unchanged}`
}
