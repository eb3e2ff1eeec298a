import { eq } from 'drizzle-orm'
import { record } from '../../audit/record.ts'
import { write, type Database } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import type { ImportColumn } from './column.ts'
import { findHeader } from './columns/find-header.ts'
import { guessColumns } from './columns/guess-columns.ts'
import type { Deed, ImportWorld, OnLines, ReadRun } from './import-world.ts'
import { readKeptMapping } from './columns/kept-mapping.ts'
import { isSkipped } from './columns/skipped-lines.ts'
import { contentWorld } from './columns/content-world.ts'
import {
  pageLimits,
  TableProblem,
  type Table,
  type TableLimits,
  type TableRefusal,
  type TableSource,
} from './file/table.ts'
import { readTable } from './file/read-table.ts'
import { importRun } from './tables.ts'

export interface Upload {
  source: TableSource
  /** Where the list is from: telephone numbers, towns and licences without a country are of this one. */
  country: string
  limits?: TableLimits
}

/** A list that was read: its run, and how many lines it has. */
export interface KeptUpload extends ReadRun {
  rows: number
}

export type UploadRefusal = { ok: false; reason: TableRefusal; line: number | null }

const sampleRows = 200
const pieceRows = 1000

/**
 * Reads a file of whatever kind, finds out what its columns are, and keeps its lines for comparing; nobody is stored by
 * it. Refuses what is no table, is too large or cannot be read for sure, and keeps nothing of it.
 */
export async function readUpload(
  world: ImportWorld,
  { source, country, limits = pageLimits }: Upload,
  deed: Deed,
  onLines: OnLines = () => undefined,
): Promise<{ ok: true; value: KeptUpload } | UploadRefusal> {
  try {
    const table = await readTable(source, limits)
    const rows = table.rows[Symbol.asyncIterator]()
    const sample = await take(rows, sampleRows)
    const { columns, header } = readColumns(world, sample, country)
    const run = { uid: newId(), fileName: nameOf(source), country, columns: JSON.stringify(columns) }
    const kept = keepLines(world.database, { run, table, header, deed, limits })
    return ok(await keepAll(kept, sample, rows, onLines))
  } catch (problem) {
    if (problem instanceof TableProblem) return { ok: false, reason: problem.reason, line: problem.line }
    throw problem
  }
}

async function take(rows: AsyncIterator<string[]>, most: number): Promise<string[][]> {
  const taken: string[][] = []
  while (taken.length < most) {
    const { done, value } = await rows.next()
    if (done === true) break
    taken.push(value)
  }
  return taken
}

function readColumns(world: ImportWorld, sample: string[][], country: string) {
  if (sample.every((row) => row.every((cell) => cell.trim() === ''))) throw new TableProblem('empty')
  const kept = readKeptMapping(world.database)
  const header = findHeader(sample, (key) => kept.has(key))
  const below = sample.slice(header.at + 1).filter((row) => !isSkipped(row, header))
  const columns: ImportColumn[] = guessColumns(header.labels, below, kept, contentWorld(world, country))
  return { columns, header }
}

function nameOf({ name }: TableSource): string {
  return name.replace(/\p{C}/gu, '').slice(-200) || 'list'
}

interface Kept {
  add: (rows: string[][], firstLine: number) => void
  finish: () => KeptUpload
  forget: () => void
}

async function keepAll(kept: Kept, sample: string[][], rows: AsyncIterator<string[]>, onLines: OnLines) {
  let line = 1
  try {
    for (let piece = sample; piece.length > 0; piece = await take(rows, pieceRows)) {
      kept.add(piece, line)
      line += piece.length
      onLines(line - 1)
    }
    return kept.finish()
  } catch (problem) {
    kept.forget()
    throw problem
  }
}

interface Keeping {
  run: { uid: string; fileName: string; country: string; columns: string }
  table: Table
  header: { at: number; labels: string[] }
  deed: Deed
  limits: TableLimits
}

function keepLines(database: Database, { run, table, header, deed, limits }: Keeping): Kept {
  const { format, encoding, separator } = table
  const read = {
    format,
    encoding,
    separator,
    readAt: deed.at.toISOString(),
    readBy: deed.by,
    version: 1,
    rowCount: 0,
  }
  const runId = Number(
    database.orm
      .insert(importRun)
      .values({ ...run, ...read })
      .run().lastInsertRowid,
  )
  const insert = database.sqlite.prepare(
    'INSERT INTO import_row (run_id, number, cells, needs_mending) VALUES (?, ?, ?, 0)',
  )
  let count = 0
  return {
    add: (rows, firstLine) => {
      write(database, () => {
        rows.forEach((row, at) => {
          const line = firstLine + at
          if (line <= header.at + 1 || isSkipped(row, header)) return
          insert.run(runId, line, JSON.stringify(row.map((cell) => cell.slice(0, 2000))))
          count++
        })
      })
      if (count > limits.rows) throw new TableProblem('too-many-rows')
    },
    finish: () => {
      if (count === 0) throw new TableProblem('empty')
      write(database, () => {
        database.orm.update(importRun).set({ rowCount: count }).where(eq(importRun.id, runId)).run()
        const detail = { format, rows: count }
        record(database, {
          at: deed.at,
          actor: deed.by,
          act: 'import.read',
          object: `import:${run.uid}`,
          detail,
        })
      })
      return { uid: run.uid, version: 1, rows: count }
    },
    forget: () => {
      database.orm.delete(importRun).where(eq(importRun.id, runId)).run()
    },
  }
}
