import { Command } from 'commander'
import { compareHeads, type HeadsProof } from '../../audit/heads.ts'
import { verifyAudit, type AuditProof } from '../../audit/verify-audit.ts'
import { CommandError } from '../command-error.ts'
import { auditHeadsFile } from '../jobs.ts'
import { withSite } from '../with-site.ts'

export function auditCommand(): Command {
  const verify = new Command('verify')
    .description(
      'computes every hash of the register anew, and compares it with the signed heads beside the database',
    )
    .option('--json', 'prints what is proven as JSON')
    .action(({ json }: { json?: boolean }) => verifyRegister(json))
  return new Command('audit')
    .description('the register of what was done, by whom and when')
    .addCommand(verify)
}

/** Says what is proven and what is not; ends with a failure when anything is wrong. */
async function verifyRegister(asJson = false): Promise<void> {
  const proof = await withSite(({ config, database, secrets }) => ({
    register: verifyAudit(database),
    heads: compareHeads(database, secrets, auditHeadsFile(config)),
  }))
  const wrong = faultsOf(proof.register, proof.heads)
  if (asJson) process.stdout.write(`${JSON.stringify({ ok: wrong.length === 0, ...proof })}\n`)
  else for (const sentence of sentencesOf(proof.register, proof.heads)) process.stdout.write(`${sentence}\n`)
  if (wrong.length > 0) throw new CommandError(wrong.join('; '))
}

function faultsOf({ fault }: AuditProof, { broken, badLines }: HeadsProof): string[] {
  return [
    ...(fault ? [`row ${fault.seq} of the register is wrong: ${fault.what}`] : []),
    ...(broken
      ? [`the register is not what was signed on ${broken.at}: row ${broken.seq} is gone or another`]
      : []),
    ...(badLines.length > 0
      ? [`audit-heads.log has lines that this site did not sign: ${badLines.join(', ')}`]
      : []),
  ]
}

function sentencesOf({ rows, fault }: AuditProof, { heads, provenTo }: HeadsProof): string[] {
  const chain = fault ? [] : [`${rows} rows, each tied to the one before; none is missing or changed.`]
  const signed =
    provenTo > 0
      ? [`${heads} signed heads prove that rows 1 to ${provenTo} are those of the time of signing.`]
      : ['No signed head proves anything: the register could have been written anew as a whole.']
  const open = rows - provenTo
  const unsigned = [
    `After the newest head: ${open} rows, which only the chain proves: whoever owns the machine could`,
  ]
  return [...chain, ...signed, ...(open > 0 ? [`${unsigned.join('')} have written them.`] : [])]
}
