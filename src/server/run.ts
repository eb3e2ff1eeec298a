import cluster from 'node:cluster'
import { ConfigError, parseConfig } from '../kernel/config.ts'
import { shareWork } from './share-work.ts'

/** `npm start`: a database, a build, a running site; with PROCESSES over one, so many of them at one port. */
async function main(): Promise<void> {
  const { processes } = parseConfig(process.env)
  if (cluster.isPrimary && processes > 1) await shareWork(processes)
  // Whoever only starts the others loads none of it.
  else await (await import('./serve.ts')).serve()
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
