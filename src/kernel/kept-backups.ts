import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { addDays } from './clock.ts'

/** Written last: a folder without it is no backup. */
export const manifestName = 'manifest.json'

export interface KeptBackup {
  folder: string
  madeAt: Date
}

/** Where the backups of a site are, unless its operator asks for another place. */
export function backupsFolder(dataDir: string): string {
  return join(dataDir, 'backups')
}

/** The finished backups in a folder, the newest first. */
export function keptBackups(folder: string): KeptBackup[] {
  return namesIn(folder)
    .filter((name) => existsSync(join(folder, name, manifestName)))
    .flatMap((name) => backupOf(folder, name))
    .toSorted((a, b) => b.madeAt.getTime() - a.madeAt.getTime())
}

/** Removes all but the newest ones, and what a crash left unfinished a day ago; returns how many went. */
export function removeOldBackups(folder: string, keep: number, now: Date): number {
  const unfinished = namesIn(folder)
    .filter((name) => name.endsWith('.unfinished'))
    .flatMap((name) => backupOf(folder, name))
    .filter(({ madeAt }) => madeAt < addDays(now, -1))
  const gone = [...keptBackups(folder).slice(keep), ...unfinished]
  for (const backup of gone) rmSync(backup.folder, { recursive: true, force: true })
  return gone.length
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

// The name of a backup is its time, with what file systems refuse replaced; anything else is not ours.
function backupOf(folder: string, name: string): KeptBackup[] {
  const [, day, ...time] =
    /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z(?:\.unfinished)?$/.exec(name) ?? []
  const [hours, minutes, seconds, ms] = time
  if (day === undefined) return []
  const madeAt = new Date(`${day}T${hours}:${minutes}:${seconds}.${ms}Z`)
  return Number.isNaN(madeAt.getTime()) ? [] : [{ folder: join(folder, name), madeAt }]
}
