import { Command } from 'commander'
import { loadRpps, rpps, rppsRecord } from '../../verification/registers/load-rpps.ts'
import { registerDifferences } from '../../verification/registers/register-differences.ts'
import { checkPerson, type RppsCheck } from '../../verification/registers/rpps/check-person.ts'
import { RegisterFileError } from '../../verification/registers/rpps/register-file-error.ts'
import { CommandError } from '../command-error.ts'
import { rowCounter } from '../row-counter.ts'
import { withSite, type OperatedSite } from '../with-site.ts'

interface Which {
  register: string
  json?: boolean
}

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
    .option('--accept-smaller', 'takes a publication that is much smaller than the one before')
    .action((files: string[], options: Which & { acceptSmaller?: boolean }) => load(files, options))
}

function checkCommand(): Command {
  return withRegister(new Command('check'))
    .description('compares a claim with the register: three separate facts, and a person decides')
    .requiredOption('--number <n>', 'the number in the register')
    .requiredOption('--family <name>', 'the family name')
    .requiredOption('--given <name>', 'the given name')
    .option('--postal-code <code>', 'of the practice')
    .action(check)
}

function diffCommand(): Command {
  return withRegister(new Command('diff'))
    .description('what the newest publication changed for the doctors who were listed')
    .action(diff)
}

function withRegister(command: Command): Command {
  return command
    .requiredOption('--register <id>', 'the register, like fr-rpps')
    .option('--json', 'prints the answer as JSON')
}

async function load(
  files: string[],
  { register, json, acceptSmaller = false }: Which & { acceptSmaller?: boolean },
) {
  await withRegisterOf(register, async ({ database, config, clock }) => {
    const counter = rowCounter()
    const at = clock()
    try {
      const loading = {
        dataDir: config.dataDir,
        files,
        by: 'operator',
        at,
        acceptSmaller,
        onRows: counter.update,
      }
      const changed = await loadRpps(database, loading)
      counter.stop()
      print(
        json,
        { register, changed: changed.length },
        `${register} is loaded. ${changesSentence(changed.length)}`,
      )
    } catch (problem) {
      counter.stop()
      if (problem instanceof RegisterFileError)
        throw new CommandError(`${problem.message}; the publication before stays in use`)
      throw problem
    }
  })
}

function changesSentence(count: number): string {
  return count === 0
    ? 'Nothing changed for the doctors who are listed.'
    : `It says otherwise about ${count} of the doctors who are listed; portal register diff names them.`
}

interface Claimed extends Which {
  number: string
  family: string
  given: string
  postalCode?: string
}

async function check({ register, json, number, family, given, postalCode }: Claimed) {
  await withRegisterOf(register, ({ database, config }) => {
    const found = rppsRecord(database, config.dataDir, number.replace(/\s/g, ''))
    if (!found)
      throw new CommandError(`${register}: no publication was loaded yet; see portal register load --help`)
    const claim = { number: number.replace(/\s/g, ''), family, given, postalCode: postalCode ?? null }
    const result = checkPerson(claim, found.record)
    const { loadedAt, files } = found.load
    print(
      json,
      { register, number: claim.number, ...result, publication: { loadedAt, files } },
      sentencesOf(result),
    )
  })
}

function sentencesOf({
  checkDigit,
  registered,
  profession,
  name,
  registeredName,
  diploma,
  place,
}: RppsCheck): string {
  const lines = [
    checkDigit === 'right'
      ? 'The check digit is right.'
      : 'Warning: the check digit is wrong; look at the number again.',
    registered === 'other-profession'
      ? `Registered, but as ${profession}.`
      : `Registered as a doctor: ${registered}.`,
    registeredName
      ? `Name: ${name} (${registeredName.given} ${registeredName.family}).`
      : 'Name: nobody to compare with.',
    diploma === 'found'
      ? 'DIU Mésothérapie (DIP62): recorded.'
      : 'DIU Mésothérapie (DIP62): not recorded. This is no proof against a diploma.',
    `Place: ${place}.`,
  ]
  return lines.join('\n')
}

async function diff({ register, json }: Which) {
  await withRegisterOf(register, ({ database }) => {
    const found = registerDifferences(database, register)
    if (!found)
      throw new CommandError(`${register}: no publication was loaded yet; see portal register load --help`)
    const { load: now, before, doctors } = found
    const lines = doctors.map(({ slug, changes }) => `${slug}: ${changes.join(', ')}`)
    print(
      json,
      { register, now, before, doctors },
      lines.length === 0 ? changesSentence(0) : lines.join('\n'),
    )
  })
}

/** Opens the site for a register that has files; the others are looked up by hand. */
async function withRegisterOf(
  register: string,
  work: (site: OperatedSite) => void | Promise<void>,
): Promise<void> {
  if (register !== rpps) throw new CommandError(`--register: ${register} has no files to load; ${rpps} has`)
  await withSite(work)
}

function print(asJson: boolean | undefined, value: object, sentence: string): void {
  process.stdout.write(asJson ? `${JSON.stringify(value)}\n` : `${sentence}\n`)
}
