import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { databaseFileIn, parseConfig } from '../../kernel/config.ts'
import { CommandError } from '../command-error.ts'
import type { Finding } from '../doctor/finding.ts'
import { lookAtDatabase } from '../doctor/look-at-database.ts'
import { lookAtJobs } from '../doctor/look-at-jobs.ts'
import { lookAtKeys } from '../doctor/look-at-keys.ts'
import { lookAtMachine } from '../doctor/look-at-machine.ts'
import { lookAtRegisters } from '../doctor/look-at-registers.ts'
import { lookAtSite } from '../doctor/look-at-site.ts'
import { withSite } from '../with-site.ts'

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('prints everything that must hold for this site, and whether it does')
    .option('--json', 'prints the findings as JSON')
    .action(doctor)
}

async function doctor({ json = false }: { json?: boolean }): Promise<void> {
  const config = parseConfig(process.env)
  if (!existsSync(databaseFileIn(config))) throw new CommandError('no database; run portal init')
  const findings = [...lookAtMachine(config.dataDir), ...(await lookInside()), ...(await lookAtJobs(config))]
  const wrong = findings.filter(({ state }) => state === 'wrong')
  if (json) process.stdout.write(`${JSON.stringify({ ok: wrong.length === 0, findings })}\n`)
  else for (const finding of findings) process.stdout.write(lineOf(finding))
  if (wrong.length > 0) throw new CommandError(`wrong: ${wrong.map(({ name }) => name).join(', ')}`)
}

// A site that cannot be opened is one more finding: the others still help to see why.
async function lookInside(): Promise<Finding[]> {
  try {
    return await withSite((site) => [
      ...lookAtDatabase(site.database),
      ...lookAtKeys(site),
      ...lookAtSite(site, new Date()),
      ...lookAtRegisters(site.database, new Date()),
    ])
  } catch (problem) {
    return [
      { name: 'site', state: 'wrong', found: problem instanceof Error ? problem.message : String(problem) },
    ]
  }
}

function lineOf({ name, state, found }: Finding): string {
  return `${state.padEnd(8)}${name.padEnd(28)}${found}\n`
}
