import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import type { Server } from 'node:http'
import { z } from 'zod'
import { closeDatabase } from '../kernel/database.ts'
import { isLocal, parseConfig } from '../kernel/config.ts'
import { projectRoot } from '../kernel/root.ts'
import { auditHeadsFile, writeHead } from '../audit/heads.ts'
import { jobsOf } from '../portal/jobs.ts'
import { bodyBudgets } from './body-budgets.ts'
import { errorPage } from './error-page.ts'
import type { FrontDoorOptions, Visit } from './door.ts'
import { createFrontDoor } from './front-door.ts'
import { createLog } from './create-log.ts'
import { startJobs } from './jobs.ts'
import { prepareDatabase } from './prepare-database.ts'
import { makeServices, type Services } from './services.ts'

const builtHandler = z.object({
  handler: z.custom<FrontDoorOptions['handler']>((value) => typeof value === 'function'),
})

/** Reads the environment, makes sure that there is a database, and puts the services together. */
export function startServices(environment: Record<string, string | undefined>): Services {
  const config = parseConfig(environment)
  prepareDatabase(config)
  return makeServices(config, createLog(config.logLevel))
}

export interface RunningSite {
  services: Services
  server: Server
  /** Stops accepting, lets requests in flight finish, closes the database. */
  stop: () => Promise<void>
}

/** Puts the whole process together from a finished build and listens. */
export async function startSite(services: Services): Promise<RunningSite> {
  const { config, clock, log } = services
  const { handler } = await loadHandler()
  const door = await createFrontDoor({
    handler,
    locals: (visit) => localsOf(services, visit),
    clientFolder: join(projectRoot, 'dist/client'),
    publicState: () => services.doctors.publicState(clock()),
    clock,
    origin: new URL(services.site.origin),
    extraHosts: loopbackHosts(services),
    trustProxy: config.trustProxy,
    bodyBudgets,
    ready: () => ({
      ok: services.database.sqlite.open,
      checks: { database: 'ok', search: services.searchServer?.state() ?? 'embedded', ...jobs.checks() },
    }),
    errorPage,
    log,
  })
  await new Promise<void>((resolve, reject) => {
    door.server.once('error', reject).listen(config.port, config.host, resolve)
  })
  const feed = services.searchServer?.startFeed()
  const jobs = startJobs(jobsOf(services), log)
  return {
    services,
    server: door.server,
    stop: async () => {
      await Promise.all([door.drain(), feed?.stop(), jobs.stop()])
      writeLastHead(services)
      closeDatabase(services.database)
    },
  }
}

// What was done since the last hour is proven too; a full disk must not keep the site from stopping.
function writeLastHead({ config, database, secrets, clock, log }: Services): void {
  try {
    writeHead(database, secrets, auditHeadsFile(config), clock())
  } catch (problem) {
    log.error({ err: problem }, 'the head of the register of acts was not written')
  }
}

// The middleware adds the language, its words and the route's pattern.
function localsOf(services: Services, visit: Visit): Omit<App.Locals, 'locale' | 't'> {
  return { services, site: services.site, actor: null, ...visit }
}

// A demonstration answers on both loopback names, whatever the public origin is.
function loopbackHosts({ society, config }: Services): string[] {
  if (society.kind !== 'demonstration' && !isLocal(config)) return []
  return [`localhost:${config.port}`, `127.0.0.1:${config.port}`]
}

async function loadHandler() {
  const entry = join(projectRoot, 'dist/server/entry.mjs')
  if (!existsSync(entry)) throw new Error('the site is not built; run npm run build')
  return builtHandler.parse(await import(pathToFileURL(entry).href))
}
