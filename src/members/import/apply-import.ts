import { eq } from 'drizzle-orm'
import { record } from '../../audit/record.ts'
import { write, type Database } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import { cellsOf, columnsOf, lastAct } from './compare-import.ts'
import { compareDraft, readLine } from './compare.ts'
import type { Deed, ImportWorld, OnLines, ReadRun } from './import-world.ts'
import { KeyBook } from './key-book.ts'
import { NameBook } from './name-book.ts'
import { openRun, type OpenRun } from './read-run.ts'
import { isSameRecord, personRecord } from './record.ts'
import { prepareRecordStore } from './store-record.ts'
import { importRun } from './tables.ts'

export type ApplyRefusal =
  | 'unknown-import'
  | 'changed-meanwhile'
  | 'applied-already'
  /** Its lines wait to be compared. */
  | 'not-compared'
  /** Somebody of the list was changed, or became known, since it was compared: compare again. */
  | 'others-changed'
  | 'nothing-to-apply'

export interface Applied {
  added: number
  changed: number
}

/**
 * Stores what a compared list says, all of it in one transaction: the new ones, and what changed. Nobody is verified or
 * public by it; what is a conflict, possibly double or unreadable is left out. Refuses when what was read is no longer so.
 */
export function applyImport(
  world: ImportWorld,
  run: ReadRun,
  deed: Deed,
  onLines: OnLines = () => undefined,
): Result<Applied, ApplyRefusal> {
  const { database } = world
  return write(database, () => {
    const opened = openRun(database, run)
    if (!opened.ok) return opened
    const { comparedAfter } = opened.value
    if (comparedAfter === null) return refused('not-compared')
    if (lastAct(database) !== comparedAfter && !isAsRead(world, opened.value))
      return refused('others-changed')
    const applied = store(database, opened.value, deed, onLines)
    if (applied.added + applied.changed === 0) return refused('nothing-to-apply')
    finish(database, opened.value, applied, deed)
    return ok(applied)
  })
}

interface Row {
  id: number
  number: number
  outcome: string
  cells: string
  said: string
  choice: string | null
  practitionerId: number | null
  before: string | null
  after: string | null
}

const piece = 500

function* linesOf({ sqlite }: Database, runId: number): Generator<Row, undefined> {
  const next = sqlite.prepare<[number, number, number], Row>(
    `SELECT id, number, outcome, cells, said, choice, practitioner_id AS practitionerId, before, after FROM import_row
     WHERE run_id = ? AND number > ? AND joined_to IS NULL ORDER BY number LIMIT ?`,
  )
  for (let after = 0; ;) {
    const rows = next.all(runId, after, piece)
    yield* rows
    const last = rows.at(-1)
    if (!last) return undefined
    after = last.number
  }
}

// All of it before the first is stored: whom a line means must not depend on the lines before.
function isAsRead({ database, facts }: ImportWorld, { id, country }: OpenRun): boolean {
  const books = { names: new NameBook(database), keys: new KeyBook(database) }
  for (const { said, choice, number, ...row } of linesOf(database, id)) {
    const line = readLine.parse(JSON.parse(said))
    if (row.outcome === 'new' || row.outcome === 'changed') {
      const again = columnsOf(
        compareDraft(line, { line: number, choice }, { database, facts, country, ...books }),
      )
      if (again.outcome !== row.outcome || again.practitionerId !== row.practitionerId) return false
      if (!isSameRecord(again.before, row.before) || !isSameRecord(again.after, row.after)) return false
    }
    books.names.addLine(line.draft, number)
  }
  return true
}

function store(database: Database, run: OpenRun, deed: Deed, onLines: OnLines): Applied {
  const people = prepareRecordStore(database, deed)
  const kept = run.columns.map(({ role }) => role !== null)
  const isWhole = kept.every(Boolean)
  const mark = database.sqlite.prepare(
    `UPDATE import_row SET applied = 'stored', practitioner_id = @practitionerId, cells = @cells WHERE id = @id`,
  )
  const applied = { added: 0, changed: 0 }
  for (const { id, outcome, cells, practitionerId, before, after, number } of linesOf(database, run.id)) {
    if ((outcome !== 'new' && outcome !== 'changed') || after === null) continue
    const fresh = personRecord.parse(JSON.parse(after))
    if (practitionerId !== null && before !== null) {
      people.change(practitionerId, personRecord.parse(JSON.parse(before)), fresh)
      applied.changed++
    } else applied.added++
    const person = practitionerId ?? people.add(fresh)
    mark.run({ id, practitionerId: person, cells: isWhole ? cells : withoutOthers(cells, kept) })
    onLines(number)
  }
  return applied
}

// What was not taken over is not kept either.
function withoutOthers(cells: string, kept: boolean[]): string {
  return JSON.stringify(cellsOf(cells).map((cell, at) => (kept[at] === true ? cell : '')))
}

function finish(database: Database, run: OpenRun, applied: Applied, { by, at }: Deed): void {
  const set = { appliedAt: at.toISOString(), appliedBy: by, version: run.version + 1 }
  database.orm.update(importRun).set(set).where(eq(importRun.id, run.id)).run()
  record(database, {
    at,
    actor: by,
    act: 'import.apply',
    object: `import:${run.uid}`,
    detail: { ...applied },
  })
}
