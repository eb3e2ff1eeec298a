import { ConfigError, type Config } from '../kernel/config.ts'
import { howToSignIn } from '../portal/demo/sign-in-links.ts'
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
  if (services.site.demonstration) howToSignIn(services).forEach(say)
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

/** What an operator can mend is one sentence; anything else is ours, with its stack. */
function sentenceOf(problem: unknown): string {
  if (problem instanceof ConfigError) return problem.message
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
  if (code === 'EADDRINUSE') return `PORT: ${process.env['PORT'] ?? '4321'} is in use by another program`
  if (code === 'EACCES' || code === 'ENOTDIR' || code === 'EROFS')
    return `DATA_DIR or PORT cannot be used: ${String(problem)}`
  return String(problem instanceof Error ? problem.stack : problem)
}

main().catch((problem: unknown) => {
  process.stderr.write(`${sentenceOf(problem)}\n`)
  process.exit(1)
})
