import { eq, max } from 'drizzle-orm'
import { z } from 'zod'
import { audit } from '../../audit/tables.ts'
import { write, type Database } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import { compareDraft, readLine, type Comparison, type CompareWorld, type ReadLine } from './compare.ts'
import { pause, type ImportWorld, type OnLines, type ReadRun } from './import-world.ts'
import { joinDrafts, LineKeys } from './join-lines.ts'
import { KeyBook } from './key-book.ts'
import { columnsByRole } from './column.ts'
import { NameBook } from './name-book.ts'
import { openRun, type OpenRun } from './read-run.ts'
import { readRow } from './read-row.ts'
import { rowWorld } from './row-world.ts'
import { importRun } from './tables.ts'

export type CompareRefusal = 'unknown-import' | 'changed-meanwhile' | 'applied-already'

const piece = 500

/**
 * Reads every line of a run and compares it with what is stored, a piece at a time so that others can work meanwhile;
 * the dry run. Nobody is changed by it. Refuses when somebody changed the run while it was compared.
 */
export async function compareImport(
  world: ImportWorld,
  run: ReadRun,
  at: Date,
  onLines: OnLines = () => undefined,
): Promise<Result<{ version: number }, CompareRefusal>> {
  const { database } = world
  const opened = openRun(database, run)
  if (!opened.ok) return opened
  const comparedAfter = lastAct(database)
  const compareLine = lineComparer(world, opened.value)
  const { next } = statementsOf(database)
  for (let after = 0; ; await pause()) {
    const rows = write(database, () => {
      if (!openRun(database, run).ok) return undefined
      const piecewise = next.all(opened.value.id, after, piece)
      for (const row of piecewise) compareLine(row)
      return piecewise
    })
    if (!rows) return refused('changed-meanwhile')
    const last = rows.at(-1)
    if (!last) break
    after = last.number
    onLines(after)
  }
  return finish(database, run, { comparedAt: at.toISOString(), comparedAfter })
}

/** The number of the newest act: whatever changes a person is written down in the register. */
export function lastAct({ orm }: Database): number {
  return (
    orm
      .select({ seq: max(audit.seq) })
      .from(audit)
      .get()?.seq ?? 0
  )
}

function finish(database: Database, run: ReadRun, compared: { comparedAt: string; comparedAfter: number }) {
  return write(database, () => {
    if (!openRun(database, run).ok) return refused('changed-meanwhile')
    const version = run.version + 1
    database.orm
      .update(importRun)
      .set({ ...compared, version })
      .where(eq(importRun.uid, run.uid))
      .run()
    return ok({ version })
  })
}

interface NextRow {
  number: number
  cells: string
  choice: string | null
}

// What a line says, whether it belongs to one above, and what it would change.
function lineComparer(world: ImportWorld, run: OpenRun): (row: NextRow) => void {
  const { database, facts } = world
  const { head: headOf, set } = statementsOf(database)
  const byRole = columnsByRole(run.columns)
  const reading = rowWorld(world, run.country)
  const lines = new LineKeys()
  const books = { names: new NameBook(database), keys: new KeyBook(database) }
  const comparing: CompareWorld = { database, facts, country: run.country, ...books }
  const compare = (line: ReadLine, number: number, choice: string | null) => {
    const compared = compareDraft(line, { line: number, choice }, comparing)
    set.run({ run: run.id, number, joinedTo: null, ...columnsOf(compared) })
    books.names.addLine(line.draft, number)
  }
  return ({ number, cells, choice }) => {
    const line = { ...readRow(cellsOf(cells), byRole, reading), twice: null }
    const joined = lines.place(number, line.draft)
    const head = joined.kind === 'joined' ? headOf.get(run.id, joined.to) : undefined
    if (joined.kind !== 'joined' || !head) {
      compare({ ...line, twice: joined.kind === 'twice' ? joined.line : null }, number, choice)
      return
    }
    const first = readLine.parse(JSON.parse(head.said))
    compare({ ...first, draft: joinDrafts(first.draft, line.draft) }, joined.to, head.choice)
    set.run({ run: run.id, number, joinedTo: joined.to, ...columnsOfJoined(line) })
  }
}

/** A comparison as its row holds it. */
export function columnsOf({ outcome, said, practitionerId, before, after }: Comparison) {
  const json = (value: object | null) => (value === null ? null : JSON.stringify(value))
  const needsMending = said.problems.length > 0 || ['duplicate', 'unreadable'].includes(outcome)
  return {
    outcome,
    said: JSON.stringify(said),
    practitionerId,
    needsMending: Number(needsMending),
    before: json(before),
    after: json(after),
  }
}

// What is wrong with the line stands with the line; the person stands with the first one.
function columnsOfJoined(line: ReadLine) {
  const said = { ...line, conflict: null, candidates: [] }
  return columnsOf({ outcome: 'joined', said, practitionerId: null, before: null, after: null })
}

const cellsSchema = z.array(z.string())

export function cellsOf(json: string): string[] {
  return cellsSchema.parse(JSON.parse(json))
}

function statementsOf({ sqlite }: Database) {
  return {
    next: sqlite.prepare<[number, number, number], NextRow>(
      'SELECT number, cells, choice FROM import_row WHERE run_id = ? AND number > ? ORDER BY number LIMIT ?',
    ),
    head: sqlite.prepare<[number, number], { said: string; choice: string | null }>(
      'SELECT said, choice FROM import_row WHERE run_id = ? AND number = ?',
    ),
    set: sqlite.prepare(
      `UPDATE import_row SET outcome = @outcome, said = @said, practitioner_id = @practitionerId, before = @before,
         after = @after, needs_mending = @needsMending, joined_to = @joinedTo WHERE run_id = @run AND number = @number`,
    ),
  }
}
