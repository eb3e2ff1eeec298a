import { Command } from 'commander'
import { suspendListing } from '../../verification/suspend-listing.ts'
import { CommandError } from '../command-error.ts'
import { withSite } from '../with-site.ts'

/** Break glass: works while the site runs, and without it. */
export function suspendCommand(): Command {
  return new Command('suspend')
    .description('takes a doctor out of everything public at once; a second person looks at it later')
    .argument('<slug>', 'the last part of the profile’s address')
    .requiredOption('--reason <text>', 'why, for the register')
    .option('--json', 'prints the case as JSON')
    .action(suspend)
}

const sentences = {
  'unknown-slug': 'there is no doctor with this address',
  'suspended-already': 'is suspended already',
}

async function suspend(
  slug: string,
  { reason, json = false }: { reason: string; json?: boolean },
): Promise<void> {
  if (reason.trim().length === 0 || reason.length > 500)
    throw new CommandError('--reason is a sentence of up to 500 characters')
  await withSite(({ database, clock }) => {
    const done = suspendListing(database, { slug, reason: reason.trim(), by: 'operator', at: clock() })
    if (!done.ok) throw new CommandError(`${slug}: ${sentences[done.reason]}`)
    const { caseUid } = done.value
    process.stdout.write(
      json ? `${JSON.stringify({ slug, case: caseUid })}\n` : `${slug} is out of everything public.\n`,
    )
  })
}
