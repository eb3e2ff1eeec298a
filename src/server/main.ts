import { existsSync } from 'node:fs'
import { ConfigError, databaseFileIn, isLocal, parseConfig, type Config } from '../kernel/config.ts'
import { makeStoryDemonstration } from '../portal/demo/story.ts'
import { buildSite, isBuildCurrent } from './build.ts'
import { createLog } from './create-log.ts'
import { makeServices } from './services.ts'
import { startSite } from './start.ts'

/** `npm start`: a database, a build, a running site. */
async function main(): Promise<void> {
  const config = parseConfig(process.env)
  prepareDatabase(config)
  const services = makeServices(config, createLog(config.logLevel))
  if (!isBuildCurrent(services.site)) {
    say('Building the site …')
    await buildSite(services.site)
  }
  const site = await startSite(services)
  say(`${services.society.name}: ${addressOf(config)}`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void site.stop().then(() => process.exit(0)))
}

function prepareDatabase(config: Config): void {
  const file = databaseFileIn(config)
  if (existsSync(file)) return
  if (!isLocal(config)) throw new ConfigError('no database; run portal init')
  say('Making a demonstration society …')
  makeStoryDemonstration(file, config.now === undefined ? new Date() : new Date(config.now))
}

function addressOf({ siteUrl, host, port }: Config): string {
  if (siteUrl !== undefined) return siteUrl
  return `http://${['127.0.0.1', '0.0.0.0', '::1', '::'].includes(host) ? 'localhost' : host}:${port}`
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

main().catch((problem: unknown) => {
  const isExpected = problem instanceof ConfigError
  process.stderr.write(
    `${isExpected ? problem.message : String(problem instanceof Error ? problem.stack : problem)}\n`,
  )
  process.exit(1)
})
