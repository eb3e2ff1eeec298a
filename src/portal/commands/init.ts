import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { foundSociety } from '../../directory/society.ts'
import { databaseFileIn, parseConfig } from '../../kernel/config.ts'
import { closeDatabase, openDatabase } from '../../kernel/database.ts'
import { migrate } from '../../kernel/migrate.ts'
import { CommandError } from '../command-error.ts'

export function initCommand(): Command {
  return new Command('init')
    .description('makes the real, empty database of a society')
    .requiredOption('--society <name>', 'the name that every page shows')
    .requiredOption('--country <code>', 'two capital letters, like FR')
    .action(({ society, country }: { society: string; country: string }) => init(society.trim(), country))
}

function init(name: string, country: string): void {
  if (name === '' || name.length > 120) throw new CommandError('--society is a name of 1 to 120 characters')
  if (!/^[A-Z]{2}$/.test(country)) throw new CommandError('--country is two capital letters, like FR')
  const file = databaseFileIn(parseConfig(process.env))
  if (existsSync(file)) throw new CommandError(`${file} exists already; nothing was changed`)
  const database = openDatabase(file)
  migrate(database)
  foundSociety(database, { name, country, kind: 'real' }, new Date())
  closeDatabase(database)
  process.stdout.write(`${file}: the directory of ${name} is ready and empty.\n`)
}
