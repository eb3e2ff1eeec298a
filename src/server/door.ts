import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Clock } from '../kernel/clock.ts'
import { BodyReader, type BodyBudget } from './body.ts'
import { loadFiles, type BuiltFiles } from './files.ts'
import type { Readiness } from './health.ts'
import { knownHosts, type KnownHosts } from './host.ts'
import { islandScripts } from './island-scripts.ts'
import { PageCache, type PublicState } from './page-cache.ts'
import type { ErrorPage } from './refusals.ts'

/** What the front door makes known of a request to whatever renders it. */
export interface Visit {
  requestId: string
  clientKey: string
}

/** The object that pages get; the middleware writes the route's pattern into it, for the log. */
export interface VisitLocals {
  route?: string
}

export interface FrontDoorOptions {
  /** Astro's handler in middleware mode. */
  handler: (req: IncomingMessage, res: ServerResponse, next: () => void, locals: VisitLocals) => unknown
  locals: (visit: Visit) => VisitLocals
  /** The built client folder (`dist/client`), read once. */
  clientFolder: string
  /**
   * Asked for every cached page: must be cheap and read the database itself, so that other processes count.
   */
  publicState: () => PublicState
  clock: Clock
  /** The configured public origin. */
  origin: URL
  /** Further hosts with their port, for demonstrations. */
  extraHosts: string[]
  /** How many proxies of ours stand in front. */
  trustProxy: number
  /** Addresses that take more than 256 KiB. */
  bodyBudgets?: BodyBudget[]
  ready: () => Readiness
  errorPage: ErrorPage
  log: Logger
}

/** Everything that one running front door holds. */
export interface Door extends FrontDoorOptions {
  files: BuiltFiles
  scripts: readonly string[]
  hosts: KnownHosts
  secure: boolean
  bodies: BodyReader
  cache: PageCache
  draining: boolean
}

/** Reads the built files and prepares what every request needs. */
export async function makeDoor(options: FrontDoorOptions): Promise<Door> {
  const secure = options.origin.protocol === 'https:'
  const files = await loadFiles(options.clientFolder, secure)
  return {
    ...options,
    files,
    scripts: [...islandScripts, ...files.scripts],
    hosts: knownHosts(options.origin, options.extraHosts),
    secure,
    bodies: new BodyReader(options.bodyBudgets ?? []),
    cache: new PageCache(options),
    draining: false,
  }
}
