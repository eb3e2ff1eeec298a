import { Command, CommanderError } from 'commander'
import { ConfigError } from '../kernel/config.ts'
import { CommandError } from './command-error.ts'

/** Read one by one: the tool answers quickly when it loads only what was asked for. */
const commands: Record<string, () => Promise<Command>> = {
  init: async () => (await import('./commands/init.ts')).initCommand(),
  demo: async () => (await import('./commands/demo.ts')).demoCommand(),
  search: async () => (await import('./commands/search.ts')).searchCommand(),
  user: async () => (await import('./commands/user.ts')).userCommand(),
  import: async () => (await import('./commands/import.ts')).importCommand(),
  export: async () => (await import('./commands/export.ts')).exportCommand(),
  invite: async () => (await import('./commands/invite.ts')).inviteCommand(),
  register: async () => (await import('./commands/register.ts')).registerCommand(),
  suspend: async () => (await import('./commands/suspend.ts')).suspendCommand(),
  mail: async () => (await import('./commands/mail.ts')).mailCommand(),
  jobs: async () => (await import('./commands/jobs.ts')).jobsCommand(),
  audit: async () => (await import('./commands/audit.ts')).auditCommand(),
  certificate: async () => (await import('./commands/certificate.ts')).certificateCommand(),
  keys: async () => (await import('./commands/keys.ts')).keysCommand(),
  backup: async () => (await import('./commands/backup.ts')).backupCommand(),
  restore: async () => (await import('./commands/backup.ts')).restoreCommand(),
  integrity: async () => (await import('./commands/integrity.ts')).integrityCommand(),
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand(),
}

const program = new Command('portal')
  .description('The operator’s tool of Bon Endroit')
  .enablePositionalOptions()
  .showHelpAfterError('(portal help lists the commands)')

try {
  const asked = commands[process.argv[2] ?? '']
  for (const load of asked ? [asked] : Object.values(commands)) program.addCommand(await load())
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
