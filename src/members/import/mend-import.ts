import { and, eq } from 'drizzle-orm'
import { write, type Database } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import { readRole } from './fields.ts'
import type { Deed, ImportWorld, ReadRun } from './import-world.ts'
import { keepMapping } from './columns/kept-mapping.ts'
import { decideDuplicates, readAlike, replaceAlike, type MendedAtOnce } from './mend-alike.ts'
import { cellsOf } from './people/person-lines.ts'
import { openRun, type OpenRun } from './read-run.ts'
import { importRow, importRun } from './tables.ts'
import { longestCell } from './file/tidy-cell.ts'

type OpenRefusal = 'unknown-import' | 'changed-meanwhile' | 'applied-already'

/** What somebody mends in one line: cells by the number of their column, and whom the line means. */
export interface Mended {
  line: number
  cells?: ReadonlyMap<number, string>
  /** `new`, `leave-out`, the uid of a person, or null to ask again. */
  choice?: string | null
}

/**
 * Says what the columns of a run are, one role or null for each, and keeps it for the next list with such headings.
 * Its lines have to be compared again.
 */
export function mapColumns(
  { database }: Pick<ImportWorld, 'database'>,
  run: ReadRun,
  roles: readonly (string | null)[],
  deed: Deed,
): Result<{ version: number }, OpenRefusal | 'unknown-role'> {
  return write(database, () => {
    const opened = openRun(database, run)
    if (!opened.ok) return opened
    const { columns } = opened.value
    const isRight = roles.every((role) => role === null || readRole(role) !== null)
    if (roles.length !== columns.length || !isRight) return refused('unknown-role')
    const said = columns.map((column, at) => {
      const role = roles[at] ?? null
      return role === column.role ? column : { ...column, role, by: 'hand' as const }
    })
    keepMapping(database, said, deed)
    return ok({ version: change(database, opened.value, { columns: JSON.stringify(said) }) })
  })
}

const nothing: MendedAtOnce = { texts: new Map(), duplicates: null }

/**
 * Mends lines of a run, and what stands in many of them at once; it has to be compared again. Refuses a line that it
 * does not have.
 */
export function mendLines(
  { database }: Pick<ImportWorld, 'database'>,
  run: ReadRun,
  mended: readonly Mended[],
  atOnce: MendedAtOnce = nothing,
): Result<{ version: number }, OpenRefusal | 'unknown-line' | 'unknown-choice'> {
  return write(database, () => {
    const opened = openRun(database, run)
    if (!opened.ok) return opened
    const rows = mended.map((one) => ({ one, row: rowOf(database, opened.value.id, one.line) }))
    if (rows.some(({ row }) => row === undefined)) return refused('unknown-line')
    if (mended.some(({ choice }) => !isChoice(choice))) return refused('unknown-choice')
    const { id, columns } = opened.value
    const alike = atOnce.texts.size > 0 ? readAlike(database, id) : []
    for (const { one, row } of rows) if (row) mend(database, row, one, columns.length)
    replaceAlike(database, id, alike, atOnce.texts)
    decideDuplicates(database, id, atOnce.duplicates)
    return ok({ version: change(database, opened.value, {}) })
  })
}

function change(database: Database, { id, version }: OpenRun, set: { columns?: string }): number {
  const next = version + 1
  database.orm
    .update(importRun)
    .set({ ...set, comparedAt: null, comparedAfter: null, version: next })
    .where(eq(importRun.id, id))
    .run()
  return next
}

function rowOf({ orm }: Database, runId: number, number: number) {
  return orm
    .select({ id: importRow.id, cells: importRow.cells, choice: importRow.choice })
    .from(importRow)
    .where(and(eq(importRow.runId, runId), eq(importRow.number, number)))
    .get()
}

function isChoice(choice: string | null | undefined): boolean {
  return (
    choice === undefined ||
    choice === null ||
    choice === 'new' ||
    choice === 'leave-out' ||
    /^[0-9a-f-]{36}$/.test(choice)
  )
}

function mend(
  { orm }: Database,
  row: { id: number; cells: string; choice: string | null },
  { cells = new Map(), choice = row.choice }: Mended,
  columns: number,
): void {
  const before = cellsOf(row.cells)
  const after = Array.from({ length: columns }, (_, at) =>
    (cells.get(at) ?? before[at] ?? '').slice(0, longestCell),
  )
  orm
    .update(importRow)
    .set({ cells: JSON.stringify(after), choice })
    .where(eq(importRow.id, row.id))
    .run()
}
