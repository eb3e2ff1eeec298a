import type { Config } from '../kernel/config.ts'
import { howToSignIn } from '../portal/demo/sign-in-links.ts'
import { buildSite, isBuildCurrent } from './build.ts'
import type { Services } from './services.ts'
import { isSpokesman } from './share-work.ts'
import { startServices, startSite } from './start.ts'

/** One process that serves: a database, a build, a running site; the first of several speaks for all. */
export async function serve(): Promise<void> {
  const services = startServices(process.env)
  if (!isBuildCurrent(services.site)) {
    say('Building the site …')
    await buildSite(services.site)
  }
  const site = await startSite(services)
  if (isSpokesman()) announce(services)
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void site.stop().then(() => process.exit(0)))
}

function announce(services: Services): void {
  say(`${services.society.name}: ${addressOf(services.config)}`)
  if (services.site.demonstration) howToSignIn(services).forEach(say)
}

function addressOf({ siteUrl, host, port }: Config): string {
  if (siteUrl !== undefined) return siteUrl
  return `http://${['127.0.0.1', '0.0.0.0', '::1', '::'].includes(host) ? 'localhost' : host}:${port}`
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}
