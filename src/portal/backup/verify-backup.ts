import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyAudit } from '../../audit/verify-audit.ts'
import { closeDatabase, openDatabase } from '../../kernel/database.ts'
import type { Secrets } from '../../kernel/secrets.ts'
import { checkDatabase } from './check-database.ts'
import { manifestName } from '../../kernel/kept-backups.ts'
import { describeFiles, readManifest, type Manifest } from './manifest.ts'

export type BackupProof = { ok: true; manifest: Manifest } | { ok: false; faults: string[] }

/** Looks at a backup without changing it: signature, every file, the database inside, and the register of acts. */
export async function verifyBackup(folder: string, secrets: Secrets): Promise<BackupProof> {
  const file = join(folder, manifestName)
  if (!existsSync(file))
    return { ok: false, faults: ['this is no finished backup: manifest.json is missing'] }
  const manifest = readManifest(secrets, readFileSync(file, 'utf8'))
  if (!manifest) return { ok: false, faults: ['manifest.json was changed, or belongs to another key'] }
  const faults = await faultsOfFiles(folder, manifest)
  if (faults.length === 0) faults.push(...faultsInside(folder, manifest))
  return faults.length === 0 ? { ok: true, manifest } : { ok: false, faults }
}

async function faultsOfFiles(folder: string, { files }: Manifest): Promise<string[]> {
  const found = await describeFiles(folder)
  const missing = Object.keys(files).filter((name) => found[name] === undefined)
  const foreign = Object.keys(found).filter((name) => files[name] === undefined)
  const changed = Object.entries(files).filter(
    ([name, { sha256 }]) => found[name] && found[name].sha256 !== sha256,
  )
  return [
    ...missing.map((name) => `${name} is missing`),
    ...foreign.map((name) => `${name} does not belong to it`),
    ...changed.map(([name]) => `${name} was changed`),
  ]
}

// Opening a database writes beside it: a copy is opened, the backup stays as it was made.
function faultsInside(folder: string, { audit }: Manifest): string[] {
  const copy = mkdtempSync(join(tmpdir(), 'backup-check-'))
  try {
    cpSync(join(folder, 'portal.db'), join(copy, 'portal.db'))
    const database = openDatabase(join(copy, 'portal.db'))
    try {
      const { head, fault } = verifyAudit(database)
      const register =
        fault === null && head === audit.head ? [] : ['the register of acts does not hold together']
      return [...checkDatabase(database), ...register]
    } finally {
      closeDatabase(database)
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
