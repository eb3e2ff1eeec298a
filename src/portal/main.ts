import { Command, CommanderError } from 'commander'
import { ConfigError } from '../kernel/config.ts'
import { CommandError } from './command-error.ts'
import { auditCommand } from './commands/audit.ts'
import { backupCommand, restoreCommand } from './commands/backup.ts'
import { demoCommand } from './commands/demo.ts'
import { initCommand } from './commands/init.ts'
import { inviteCommand } from './commands/invite.ts'
import { integrityCommand } from './commands/integrity.ts'
import { jobsCommand } from './commands/jobs.ts'
import { mailCommand } from './commands/mail.ts'
import { registerCommand } from './commands/register.ts'
import { searchCommand } from './commands/search.ts'
import { suspendCommand } from './commands/suspend.ts'
import { userCommand } from './commands/user.ts'

const program = new Command('portal')
  .description('The operator’s tool of Bon Endroit')
  .enablePositionalOptions()
  .addCommand(initCommand())
  .addCommand(inviteCommand())
  .addCommand(demoCommand())
  .addCommand(searchCommand())
  .addCommand(userCommand())
  .addCommand(registerCommand())
  .addCommand(mailCommand())
  .addCommand(jobsCommand())
  .addCommand(auditCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand())
  .addCommand(suspendCommand())
  .addCommand(integrityCommand())
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
