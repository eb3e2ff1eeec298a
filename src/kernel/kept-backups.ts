import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays } from './clock.ts'

/** Written last: a folder without it is no backup. */
export const manifestName = 'manifest.json'

/** Beside the backup and no part of it: when it was last found whole. */
export const verifiedName = 'verified-at'

export interface KeptBackup {
  folder: string
  madeAt: Date
  /** When somebody last looked and found it whole; null when nobody has, or it was found damaged. */
  verifiedAt: Date | null
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

/** Writes beside a backup that it was found whole, or takes that back; returns false where nothing can be written. */
export function noteVerified(folder: string, at: Date | null): boolean {
  const file = join(folder, verifiedName)
  try {
    if (at === null) rmSync(file, { force: true })
    else writeFileSync(file, `${at.toISOString()}\n`, { mode: 0o600, flush: true })
    return true
  } catch {
    return false
  }
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
  if (Number.isNaN(madeAt.getTime())) return []
  return [{ folder: join(folder, name), madeAt, verifiedAt: verificationOf(join(folder, name)) }]
}

function verificationOf(folder: string): Date | null {
  const file = join(folder, verifiedName)
  const at = new Date(existsSync(file) ? readFileSync(file, 'utf8').trim() : '')
  return Number.isNaN(at.getTime()) ? null : at
}
