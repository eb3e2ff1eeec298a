import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { manifestName, verifiedName } from '../../kernel/kept-backups.ts'

/** Why a backup is not put where something is already. */
export function obstacleIn(dataDir: string): string | null {
  const found = existsSync(dataDir) ? readdirSync(dataDir).filter((name) => name !== 'file.key') : []
  return found.length === 0
    ? null
    : `${dataDir} is not empty (${found.slice(0, 3).join(', ')}); move it away first`
}

/** Puts a verified backup into an empty data folder: all of it, or nothing. A key that is there already stays. */
export function restoreBackup(folder: string, dataDir: string): void {
  const unfinished = join(dirname(dataDir), `.restoring-${process.pid}`)
  try {
    cpSync(folder, unfinished, { recursive: true, filter: isPart })
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    for (const name of readdirSync(unfinished).toSorted(databaseLast))
      renameSync(join(unfinished, name), join(dataDir, name))
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

function isPart(path: string): boolean {
  return ![manifestName, verifiedName].includes(basename(path))
}

// A folder with a database is a site: it gets one when everything else is there.
function databaseLast(a: string, b: string): number {
  return Number(a === 'portal.db') - Number(b === 'portal.db')
}
