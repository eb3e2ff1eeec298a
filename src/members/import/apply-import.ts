import { eq } from 'drizzle-orm'
import { record } from '../../audit/record.ts'
import { write, type Database } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import { lastAct } from './compare-import.ts'
import { columnsOf } from './people/compare-lines.ts'
import { compareDraft } from './people/compare.ts'
import type { Deed, ImportWorld, OnLines, ReadRun } from './import-world.ts'
import { KeyBook } from './people/key-book.ts'
import { NameBook } from './people/name-book.ts'
import { cellsOf, lineSource } from './people/person-lines.ts'
import { openRun, type OpenRun } from './read-run.ts'
import { isSameRecord, personRecord, type PersonRecord } from './people/record.ts'
import { recordStore } from './people/store-record.ts'
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
  practitionerId: number | null
  before: string | null
  after: string | null
}

const piece = 100

// The first line of each person, a piece at a time.
function* firstLines({ sqlite }: Database, runId: number): Generator<Row[], undefined> {
  const next = sqlite.prepare<[number, number, number], Row>(
    `SELECT id, number, outcome, cells, practitioner_id AS practitionerId, before, after FROM import_row
     WHERE run_id = ? AND number > ? AND joined_to IS NULL ORDER BY number LIMIT ?`,
  )
  for (let after = 0; ;) {
    const rows = next.all(runId, after, piece)
    const last = rows.at(-1)
    if (!last) return undefined
    yield rows
    after = last.number
  }
}

// All of it before the first is stored: whom a line means must not depend on the lines before.
function isAsRead(world: ImportWorld, run: OpenRun): boolean {
  const { database, facts } = world
  const source = lineSource(world, run)
  const books = { names: new NameBook(database), keys: new KeyBook(database) }
  const comparing = { database, facts, country: run.country, ...books }
  for (const rows of firstLines(database, run.id))
    for (const { number, ...row } of rows) {
      const { said, choice } = source.person(number, Number.MAX_SAFE_INTEGER)
      const again = columnsOf(compareDraft(said, { line: number, choice }, comparing))
      if (isStored(row) && !isSameFinding(again, row)) return false
      books.names.addLine(said.draft, number)
    }
  return true
}

function isSameFinding(again: Finding, row: Finding): boolean {
  return (
    again.outcome === row.outcome &&
    again.practitionerId === row.practitionerId &&
    isSameRecord(again.before, row.before) &&
    isSameRecord(again.after, row.after)
  )
}

type Finding = Pick<Row, 'outcome' | 'practitionerId' | 'before' | 'after'>

function isStored({ outcome }: Pick<Row, 'outcome'>): boolean {
  return outcome === 'new' || outcome === 'changed'
}

function store(database: Database, run: OpenRun, deed: Deed, onLines: OnLines): Applied {
  const storePiece = prepareStore(database, run, deed)
  const applied = { added: 0, changed: 0 }
  for (const rows of firstLines(database, run.id)) {
    const stored = storePiece(rows)
    applied.added += stored.added
    applied.changed += stored.changed
    onLines(rows.at(-1)?.number ?? 0)
  }
  return applied
}

function prepareStore(database: Database, run: OpenRun, deed: Deed): (rows: Row[]) => Applied {
  const people = recordStore(database, deed)
  const mark = prepareMark(database, run)
  return (rows) => {
    const stored = rows.flatMap(({ after, ...row }) =>
      isStored(row) && after !== null ? [{ ...row, after: recordIn(after) }] : [],
    )
    const added = people.add(stored.filter(({ practitionerId }) => practitionerId === null))
    const changed = stored.flatMap(({ practitionerId, before, ...row }) =>
      practitionerId === null || before === null
        ? []
        : [{ ...row, practitionerId, before: recordIn(before) }],
    )
    for (const { practitionerId, before, after } of changed) people.change(practitionerId, before, after)
    for (const row of [...added, ...changed]) mark(row)
    return { added: added.length, changed: changed.length }
  }
}

function recordIn(json: string): PersonRecord {
  return personRecord.parse(JSON.parse(json))
}

function prepareMark({ sqlite }: Database, { columns }: OpenRun) {
  const kept = columns.map(({ role }) => role !== null)
  const isWhole = kept.every(Boolean)
  const set = sqlite.prepare(
    `UPDATE import_row SET applied = 'stored', practitioner_id = @practitionerId, cells = @cells WHERE id = @id`,
  )
  return ({ id, cells, practitionerId }: Pick<Row, 'id' | 'cells' | 'practitionerId'>) => {
    set.run({ id, practitionerId, cells: isWhole ? cells : withoutOthers(cells, kept) })
  }
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
