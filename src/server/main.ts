import { ConfigError, type Config } from '../kernel/config.ts'
import { buildSite, isBuildCurrent } from './build.ts'
import { startServices, startSite } from './start.ts'

/** `npm start`: a database, a build, a running site. */
async function main(): Promise<void> {
  const services = startServices(process.env)
  if (!isBuildCurrent(services.site)) {
    say('Building the site …')
    await buildSite(services.site)
  }
  const site = await startSite(services)
  say(`${services.society.name}: ${addressOf(services.config)}`)
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void site.stop().then(() => process.exit(0)))
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
