import { eq, max } from 'drizzle-orm'
import { audit } from '../../audit/tables.ts'
import { write, type Database } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import { lineComparer, type WaitingRow } from './people/compare-lines.ts'
import { pause, type ImportWorld, type OnLines, type ReadRun } from './import-world.ts'
import { openRun } from './read-run.ts'
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
  const next = prepareNext(database)
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

function prepareNext({ sqlite }: Database) {
  return sqlite.prepare<[number, number, number], WaitingRow>(
    'SELECT number, cells, choice FROM import_row WHERE run_id = ? AND number > ? ORDER BY number LIMIT ?',
  )
}
