import { Command } from 'commander'
import { CommandError } from '../command-error.ts'
import { jobsOf } from '../jobs.ts'
import { withSite } from '../with-site.ts'

export function jobsCommand(): Command {
  const run = new Command('run')
    .description(
      'does once what the running site does by itself: letters, reminders, signed heads, retention, cases, backups',
    )
    .option('--json', 'prints what was done as JSON')
    .action(({ json }: { json?: boolean }) => runJobs(json))
  return new Command('jobs').description('what has to be done again and again').addCommand(run)
}

async function runJobs(asJson = false): Promise<void> {
  const failed: string[] = []
  const done = await withSite(async (site) => {
    const figures: Record<string, object> = {}
    for (const job of jobsOf(site)) {
      try {
        figures[job.name] = await job.run(() => false)
      } catch (problem) {
        failed.push(`${job.name} (${String(problem)})`)
      }
    }
    return figures
  })
  if (asJson) process.stdout.write(`${JSON.stringify(done)}\n`)
  else
    for (const [name, figures] of Object.entries(done))
      process.stdout.write(`${name}: ${JSON.stringify(figures)}\n`)
  if (failed.length > 0) throw new CommandError(`failed: ${failed.join(', ')}`)
}
