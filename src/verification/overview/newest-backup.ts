import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** When the newest finished backup in the folder of data was made; null without one. */
export function newestBackup(dataDir: string): string | null {
  const folder = join(dataDir, 'backups')
  const made = existsSync(folder) ? readdirSync(folder).filter((name) => isFinished(folder, name)) : []
  // The name of a backup is its time, with what file systems refuse replaced.
  const newest = made.toSorted().at(-1)
  return newest?.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z') ?? null
}

// The manifest is written last.
function isFinished(folder: string, name: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/.test(name) && existsSync(join(folder, name, 'manifest.json'))
  )
}
