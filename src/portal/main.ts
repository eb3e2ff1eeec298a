import { Command, CommanderError } from 'commander'
import { ConfigError } from '../kernel/config.ts'
import { CommandError } from './command-error.ts'
import { demoCommand } from './commands/demo.ts'
import { initCommand } from './commands/init.ts'
import { searchCommand } from './commands/search.ts'

const program = new Command('portal')
  .description('The operator’s tool of Bon Endroit')
  .addCommand(initCommand())
  .addCommand(demoCommand())
  .addCommand(searchCommand())
  .showHelpAfterError('(portal help lists the commands)')

try {
  await program.parseAsync()
} catch (problem) {
  if (!(
    problem instanceof CommandError ||
    problem instanceof ConfigError ||
    problem instanceof CommanderError
  ))
    throw problem
  process.stderr.write(`${problem.message}\n`)
  process.exitCode = 1
}
