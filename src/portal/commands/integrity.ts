import { Command } from 'commander'
import { auditHeadsFile, compareHeads } from '../../audit/heads.ts'
import { verifyAudit } from '../../audit/verify-audit.ts'
import { checkEvidence } from '../../verification/evidence/check-evidence.ts'
import { evidenceFiles } from '../../verification/evidence/evidence-files.ts'
import { checkDatabase } from '../backup/check-database.ts'
import { CommandError } from '../command-error.ts'
import { withSite } from '../with-site.ts'

export function integrityCommand(): Command {
  return new Command('integrity')
    .description('looks whether the database, the register of acts and every sealed file are what they were')
    .option('--json', 'prints the faults as JSON')
    .action(integrity)
}

async function integrity({ json = false }: { json?: boolean }): Promise<void> {
  const faults = await withSite(({ config, database, secrets }) => {
    const { fault } = verifyAudit(database)
    const { broken, badLines } = compareHeads(database, secrets, auditHeadsFile(config))
    return [
      ...checkDatabase(database),
      ...(fault ? [`row ${fault.seq} of the register of acts is wrong: ${fault.what}`] : []),
      ...(broken || badLines.length > 0 ? ['the register of acts is not what was signed'] : []),
      ...checkEvidence(database, evidenceFiles(config.dataDir, secrets)),
    ]
  })
  if (json) process.stdout.write(`${JSON.stringify({ ok: faults.length === 0, faults })}\n`)
  if (faults.length > 0) throw new CommandError(faults.join('; '))
  if (!json) process.stdout.write('Everything is what it was.\n')
}
