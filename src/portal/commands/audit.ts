import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { auditHeadsFile, compareHeads, type HeadsProof } from '../../audit/heads.ts'
import { verifyAudit, type AuditProof } from '../../audit/verify-audit.ts'
import { CommandError } from '../command-error.ts'
import { withSite } from '../with-site.ts'

interface Options {
  anchors?: string
  json?: boolean
}

export function auditCommand(): Command {
  const verify = new Command('verify')
    .description(
      'computes every hash of the register anew, and compares it with the signed heads beside the database',
    )
    .option('--anchors <folder>', 'compares it also with copies of audit-heads.log kept elsewhere')
    .option('--json', 'prints what is proven as JSON')
    .action(verifyRegister)
  return new Command('audit')
    .description('the register of what was done, by whom and when')
    .addCommand(verify)
}

/** Says what is proven and what is not; ends with a failure when anything is wrong. */
async function verifyRegister({ anchors, json = false }: Options): Promise<void> {
  const copies = anchors === undefined ? [] : copiesIn(resolve(anchors))
  const proof = await withSite(({ config, database, secrets }) => ({
    register: verifyAudit(database),
    heads: compareHeads(database, secrets, auditHeadsFile(config), copies),
  }))
  const wrong = faultsOf(proof.register, proof.heads)
  if (json) process.stdout.write(`${JSON.stringify({ ok: wrong.length === 0, ...proof })}\n`)
  else for (const sentence of sentencesOf(proof.register, proof.heads)) process.stdout.write(`${sentence}\n`)
  if (wrong.length > 0) throw new CommandError(wrong.join('; '))
}

// Backups hold a copy too: a folder of them will do.
function copiesIn(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new CommandError(`--anchors: ${folder} is no folder`)
  const copies = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /audit-heads[^/\\]*\.log$/.test(name))
    .map((name) => join(folder, name))
    .toSorted()
  if (copies.length === 0) throw new CommandError(`--anchors: ${folder} holds no audit-heads.log`)
  return copies
}

function faultsOf({ fault }: AuditProof, { broken, badLines, copies, missingHere }: HeadsProof): string[] {
  return [
    ...(fault ? [`row ${fault.seq} of the register is wrong: ${fault.what}`] : []),
    ...(broken
      ? [`the register is not what was signed on ${broken.at}: row ${broken.seq} is gone or another`]
      : []),
    ...(badLines.length > 0
      ? [`audit-heads.log has lines that this site did not sign: ${badLines.join(', ')}`]
      : []),
    ...(missingHere > 0
      ? [`audit-heads.log lacks ${missingHere} heads that a copy has: it was cut off or replaced`]
      : []),
    ...copies
      .filter((copy) => copy.badLines.length > 0)
      .map((copy) => `${copy.file} has lines that this site did not sign: ${copy.badLines.join(', ')}`),
  ]
}

function sentencesOf({ rows, fault }: AuditProof, { heads, provenTo, copies }: HeadsProof): string[] {
  const chain = fault ? [] : [`${rows} rows, each tied to the one before; none is missing or changed.`]
  const signed =
    provenTo > 0
      ? [`${heads} signed heads prove that rows 1 to ${provenTo} are those of the time of signing.`]
      : ['No signed head proves anything: the register could have been written anew as a whole.']
  const elsewhere = copies.map((copy) => `${copy.file}: ${copy.heads} signed heads compared.`)
  const open = rows - provenTo
  const unsigned = [
    `After the newest head: ${open} rows, which only the chain proves: whoever owns the machine could`,
  ]
  return [...chain, ...signed, ...elsewhere, ...(open > 0 ? [`${unsigned.join('')} have written them.`] : [])]
}
