import { Command } from 'commander'
import { isRole, roles } from '../../auth/roles.ts'
import { CommandError } from '../command-error.ts'
import { demonstrationLink } from '../demo/sign-in-links.ts'
import { withSite } from '../with-site.ts'

export function demoSignInCommand(): Command {
  return new Command('sign-in')
    .description('prints a single-use link, good for 15 minutes, that signs in as an invented account')
    .requiredOption('--role <role>', `one of: ${roles.join(', ')}`)
    .option('--json', 'prints the link as JSON')
    .action(async ({ role, json = false }: { role: string; json?: boolean }) => {
      if (!isRole(role)) throw new CommandError(`--role is one of ${roles.join(', ')}, not ${role}`)
      const link = await withSite((desk) => {
        if (desk.society.kind !== 'demonstration')
          throw new CommandError('this database is real; only demonstrations have accounts without an owner')
        return demonstrationLink(desk, role)
      })
      process.stdout.write(json ? `${JSON.stringify({ role, link })}\n` : `${link}\n`)
    })
}
