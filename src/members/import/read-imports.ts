import { and, asc, count, desc, eq, gt, type SQL } from 'drizzle-orm'
import type { Database } from '../../kernel/database.ts'
import { rowSaid, type RowSaid } from './people/compare.ts'
import { cellsOf } from './people/person-lines.ts'
import { changesBetween, type ColumnChange } from './people/record-columns.ts'
import { personRecord } from './people/record.ts'
import { readRun, type ImportRun } from './read-run.ts'
import { importRow, importRun, type importOutcomes } from './tables.ts'

export type ImportOutcome = (typeof importOutcomes)[number]

/** A file in the list of imports. */
export type ImportSummary = Pick<
  ImportRun,
  | 'uid'
  | 'version'
  | 'fileName'
  | 'format'
  | 'rowCount'
  | 'readAt'
  | 'readBy'
  | 'comparedAt'
  | 'appliedAt'
  | 'undoneAt'
>

/** How many lines a run has of each kind. */
export interface ImportCounts {
  outcomes: Record<ImportOutcome, number>
  needsMending: number
  stored: number
  undone: number
  kept: number
}

/** A line as it was compared; `said` is null while it waits. */
export interface ImportLine {
  line: number
  cells: string[]
  outcome: ImportOutcome | null
  joinedTo: number | null
  choice: string | null
  needsMending: boolean
  /** `changes`: what it would change, or has changed. */
  said: (RowSaid & { changes: ColumnChange[] }) | null
  applied: 'stored' | 'undone' | 'kept' | null
}

export interface LineFilter {
  outcome?: ImportOutcome
  needsMending?: boolean
  /** Lines below this one. */
  after?: number
  limit?: number
}

/** The files that were brought in, the newest first. */
export function listImports({ orm }: Database, limit = 50): ImportSummary[] {
  const { uid, version, fileName, format, rowCount, readAt, readBy, comparedAt, appliedAt, undoneAt } =
    importRun
  return orm
    .select({ uid, version, fileName, format, rowCount, readAt, readBy, comparedAt, appliedAt, undoneAt })
    .from(importRun)
    .where(gt(rowCount, 0))
    .orderBy(desc(importRun.id))
    .limit(limit)
    .all()
}

/** A run with the counts of its lines; undefined when there is none. */
export function readImport(
  database: Database,
  uid: string,
): (ImportRun & { counts: ImportCounts }) | undefined {
  const run = readRun(database, uid)
  return run && { ...run, counts: countLines(database, run.id) }
}

/** Lines of a run in the order of the file, at most a hundred at once. */
export function readImportLines({ orm }: Database, runId: number, filter: LineFilter = {}): ImportLine[] {
  const { outcome, needsMending, after = 0, limit = 100 } = filter
  const wanted: (SQL | undefined)[] = [
    eq(importRow.runId, runId),
    gt(importRow.number, after),
    outcome === undefined ? undefined : eq(importRow.outcome, outcome),
    needsMending === true ? eq(importRow.needsMending, 1) : undefined,
  ]
  const rows = orm
    .select()
    .from(importRow)
    .where(and(...wanted))
    .orderBy(asc(importRow.number))
    .limit(Math.min(limit, 100))
    .all()
  return rows.map((row) => ({
    line: row.number,
    cells: cellsOf(row.cells),
    outcome: row.outcome,
    joinedTo: row.joinedTo,
    choice: row.choice,
    needsMending: row.needsMending === 1,
    said: saidOf(row),
    applied: row.applied,
  }))
}

function saidOf(row: typeof importRow.$inferSelect): ImportLine['said'] {
  if (row.said === null || row.outcome === null) return null
  return { ...rowSaid.parse(JSON.parse(row.said)), changes: changesOf(row) }
}

function changesOf({ before, after }: typeof importRow.$inferSelect): ColumnChange[] {
  const stored = (json: string | null) => (json === null ? null : personRecord.parse(JSON.parse(json)))
  const fresh = stored(after)
  return fresh === null ? [] : changesBetween(stored(before), fresh)
}

function countLines({ orm }: Database, runId: number): ImportCounts {
  const rows = orm
    .select({
      outcome: importRow.outcome,
      applied: importRow.applied,
      mend: importRow.needsMending,
      lines: count(),
    })
    .from(importRow)
    .where(eq(importRow.runId, runId))
    .groupBy(importRow.outcome, importRow.applied, importRow.needsMending)
    .all()
  const sum = (fits: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(fits).reduce((total, { lines }) => total + lines, 0)
  const of = (outcome: ImportOutcome) => sum((row) => row.outcome === outcome)
  return {
    outcomes: {
      new: of('new'),
      changed: of('changed'),
      same: of('same'),
      conflict: of('conflict'),
      duplicate: of('duplicate'),
      unreadable: of('unreadable'),
      joined: of('joined'),
      'left-out': of('left-out'),
    },
    needsMending: sum(({ mend }) => mend === 1),
    stored: sum(({ applied }) => applied === 'stored'),
    undone: sum(({ applied }) => applied === 'undone'),
    kept: sum(({ applied }) => applied === 'kept'),
  }
}
