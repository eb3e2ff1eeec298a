import { resolve } from 'node:path'
import { Command } from 'commander'
import { parseConfig } from '../../kernel/config.ts'
import { backupsFolder, noteVerified } from '../../kernel/kept-backups.ts'
import { makeBackup } from '../backup/make-backup.ts'
import { obstacleIn, restoreBackup } from '../backup/restore-backup.ts'
import { verifyBackup, type BackupProof } from '../backup/verify-backup.ts'
import { CommandError } from '../command-error.ts'
import { keyOf } from '../society-key.ts'
import { withSite } from '../with-site.ts'

export function backupCommand(): Command {
  const verify = new Command('verify')
    .description('looks whether a backup is whole and unchanged, and writes beside it when')
    .argument('<folder>', 'the folder of the backup')
    .option('--json', 'prints the proof as JSON')
    .action(verifyOne)
  return new Command('backup')
    .description(
      'copies everything of the site, while it goes on, and looks at once whether the copy is whole',
    )
    .option('--to <folder>', 'where backups are kept (unless told: backups/ in the data folder)')
    .option('--json', 'prints the folder as JSON')
    .action(make)
    .addCommand(verify)
}

export function restoreCommand(): Command {
  return new Command('restore')
    .description('puts a backup into an empty data folder')
    .argument('<folder>', 'the folder of the backup')
    .option('--dry-run', 'only looks whether it could be done')
    .action(restore)
}

async function make({ to, json = false }: { to?: string; json?: boolean }): Promise<void> {
  await withSite(async (site) => {
    const { dataDir } = site.config
    const target = to === undefined ? backupsFolder(dataDir) : resolve(to)
    const folder = await makeBackup({ ...site, dataDir, at: site.clock() }, target)
    const proof = await verifyBackup(folder, site.secrets)
    refuseFaults(folder, proof)
    noteVerified(folder, site.clock())
    process.stdout.write(json ? `${JSON.stringify({ folder })}\n` : `${folder} is whole.\n`)
  })
}

async function verifyOne(folder: string, { json = false }: { json?: boolean }): Promise<void> {
  const proof = await verifyBackup(resolve(folder), keyOf(parseConfig(process.env)))
  // What is said of it until now is not so, whoever said it.
  const isNoted = noteVerified(resolve(folder), proof.ok ? new Date() : null)
  if (json) process.stdout.write(`${JSON.stringify(proof)}\n`)
  refuseFaults(folder, proof)
  if (json || !proof.ok) return
  const noted = isNoted ? '' : ' Nothing can be written beside it: the desk of staff will not know.'
  process.stdout.write(`${folder} is whole: ${proof.manifest.society}, ${proof.manifest.madeAt}.${noted}\n`)
}

async function restore(folder: string, { dryRun = false }: { dryRun?: boolean }): Promise<void> {
  const config = parseConfig(process.env)
  const proof = await verifyBackup(resolve(folder), keyOf(config))
  refuseFaults(folder, proof)
  const obstacle = obstacleIn(config.dataDir)
  if (obstacle !== null) throw new CommandError(obstacle)
  if (dryRun)
    return void process.stdout.write(`${folder} is whole and can be restored to ${config.dataDir}.\n`)
  restoreBackup(resolve(folder), config.dataDir)
  process.stdout.write(`${config.dataDir} holds what ${folder} held. Start the site to look at it.\n`)
}

function refuseFaults(folder: string, proof: BackupProof): void {
  if (!proof.ok) throw new CommandError(`${folder}: ${proof.faults.join('; ')}`)
}
