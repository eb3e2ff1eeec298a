import { Command } from 'commander'
import { registerDifferences } from '../../verification/registers/register-differences.ts'
import { rpps } from '../../verification/registers/rpps/rpps.ts'
import { CommandError } from '../command-error.ts'
import { withSite, type OperatedSite } from '../with-site.ts'
import { checkRegister } from './register-check.ts'
import { loadRegister } from './register-load.ts'
import { notLoaded, print, type Which } from './register-print.ts'

export function registerCommand(): Command {
  return new Command('register')
    .description('the registers of physicians that can be asked in this house')
    .addCommand(loadCommand())
    .addCommand(checkCommand())
    .addCommand(diffCommand())
}

function loadCommand(): Command {
  return withRegister(new Command('load'))
    .description(
      'loads a publication of a register; whoever it no longer holds as a doctor is hidden at once',
    )
    .argument('<files...>', 'the published files: Personne_activite, Dipl_AutExerc, SavoirFaire')
    .option(
      '--accept-smaller',
      'takes a publication that looks cut off, or that would hide many doctors at once',
    )
    .action((files: string[], options: Which & { acceptSmaller?: boolean }) =>
      withLoadable(options.register, (site) => loadRegister(site, files, options)),
    )
}

function checkCommand(): Command {
  return withRegister(new Command('check'))
    .description('compares a claim with the register: three separate facts, and a person decides')
    .requiredOption('--number <n>', 'the number in the register')
    .requiredOption('--family <name>', 'the family name')
    .requiredOption('--given <name>', 'the given name')
    .option('--postal-code <code>', 'of the practice')
    .action(checkRegister)
}

function diffCommand(): Command {
  return withRegister(new Command('diff'))
    .description('what the newest publication changed for the doctors who are listed')
    .action((options: Which) => withLoadable(options.register, (site) => diff(site, options)))
}

function withRegister(command: Command): Command {
  return command
    .requiredOption('--register <id>', 'the register, like fr-rpps')
    .option('--json', 'prints the answer as JSON')
}

function diff({ database }: OperatedSite, { register, json }: Which): void {
  const found = registerDifferences(database, register)
  if (!found) throw new CommandError(notLoaded(register))
  const { load: now, before } = found
  const doctors = found.doctors.map(({ slug, ref, changes, before: was, now: is, case: one }) => ({
    ...{ slug, ref, changes, before: was, now: is, case: one?.uid ?? null },
  }))
  const lines = doctors.map(({ slug, changes }) => `${slug}: ${changes.join(', ')}`)
  print(
    json,
    { register, now, before, doctors },
    lines.join('\n') || 'Nothing changed for the doctors who are listed.',
  )
}

/** Opens the site for a register that has files; the others are looked up by hand. */
async function withLoadable(
  register: string,
  work: (site: OperatedSite) => void | Promise<void>,
): Promise<void> {
  if (register !== rpps) throw new CommandError(`--register: ${register} has no files to load; ${rpps} has`)
  await withSite(work)
}
