import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyAudit } from '../../audit/verify-audit.ts'
import type { Society } from '../../directory/society.ts'
import { closeDatabase, openDatabase, type Database } from '../../kernel/database.ts'
import type { Secrets } from '../../kernel/secrets.ts'
import { manifestName } from '../../kernel/kept-backups.ts'
import { describeFiles, writeManifest } from './manifest.ts'

export interface BackupOf {
  database: Database
  dataDir: string
  secrets: Secrets
  society: Society
  at: Date
}

/**
 * Copies the database, as it is at one moment and while the site goes on, and everything that lies sealed beside it into
 * a new folder below `target`; returns the folder. It has its name only when it is whole.
 */
export async function makeBackup(
  { database, dataDir, secrets, society, at }: BackupOf,
  target: string,
): Promise<string> {
  const folder = join(target, at.toISOString().replace(/[:.]/g, '-'))
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  copyDatabase(database, join(unfinished, 'portal.db'))
  copyFolder(join(dataDir, 'evidence'), join(unfinished, 'evidence'))
  copyFile(join(dataDir, 'audit-heads.log'), join(unfinished, 'audit-heads.log'))
  const { rows, head } = auditOf(join(unfinished, 'portal.db'))
  const facts = { format: 1, madeAt: at.toISOString(), society: society.name, kind: society.kind } as const
  const files = await describeFiles(unfinished)
  const text = writeManifest(secrets, { ...facts, audit: { rows, head }, files })
  writeFileSync(join(unfinished, manifestName), text, { mode: 0o600, flush: true })
  renameSync(unfinished, folder)
  return folder
}

// VACUUM INTO writes one state of the database; a copy of the file while somebody writes would be torn.
function copyDatabase({ sqlite }: Database, file: string): void {
  sqlite.prepare('VACUUM INTO ?').run(file)
}

function auditOf(file: string): { rows: number; head: string } {
  const copy = openDatabase(file)
  try {
    // Back to one file: a backup has no log beside it.
    const proof = verifyAudit(copy)
    copy.sqlite.pragma('journal_mode = DELETE')
    return proof
  } finally {
    closeDatabase(copy)
  }
}

function copyFolder(from: string, to: string): void {
  if (!existsSync(from)) return
  mkdirSync(to, { mode: 0o700 })
  for (const name of readdirSync(from))
    if (name.endsWith('.sealed')) copyFileSync(join(from, name), join(to, name))
}

function copyFile(from: string, to: string): void {
  if (existsSync(from)) copyFileSync(from, to)
}
