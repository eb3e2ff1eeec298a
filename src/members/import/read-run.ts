import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import { importColumn, type ImportColumn } from './column.ts'
import type { ReadRun } from './import-world.ts'
import { importRun } from './tables.ts'

export type ImportRun = Omit<typeof importRun.$inferSelect, 'columns'> & { columns: ImportColumn[] }

/** A run that can still be changed. */
export type OpenRun = ImportRun

const storedColumns = z.array(importColumn)

/** Everything of a run but its lines; undefined for an unknown one, or one whose file is still being read. */
export function readRun({ orm }: Database, uid: string): ImportRun | undefined {
  const row = orm.select().from(importRun).where(eq(importRun.uid, uid)).get()
  if (!row || row.rowCount === 0) return undefined
  return { ...row, columns: storedColumns.parse(JSON.parse(row.columns)) }
}

/** The run in the version that somebody has read, as long as nothing of it is applied. */
export function openRun(
  database: Database,
  { uid, version }: ReadRun,
): Result<OpenRun, 'unknown-import' | 'changed-meanwhile' | 'applied-already'> {
  const run = readRun(database, uid)
  if (!run) return refused('unknown-import')
  if (run.appliedAt !== null) return refused('applied-already')
  return run.version === version ? ok(run) : refused('changed-meanwhile')
}
