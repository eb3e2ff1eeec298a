import { eq } from 'drizzle-orm'
import { record } from '../../audit/record.ts'
import { write, type Database } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import { personalTables } from '../personal-tables.ts'
import type { Deed, ImportWorld, ReadRun } from './import-world.ts'
import { readRun } from './read-run.ts'
import { readKnownPerson } from './people/read-record.ts'
import { isSameRecord, personRecord } from './people/record.ts'
import { recordStore, type RecordStore } from './people/store-record.ts'
import { importRun } from './tables.ts'

export type UndoRefusal = 'unknown-import' | 'changed-meanwhile' | 'not-applied' | 'undone-already'

export interface Undone {
  undone: number
  /** Lines whose person somebody changed, invited or took over since: they stay. */
  kept: number[]
}

/**
 * Takes an applied list back: who was new goes, who was changed is as before. Whoever was touched since stays as they
 * are, and is named.
 */
export function undoImport(
  { database }: Pick<ImportWorld, 'database'>,
  { uid, version }: ReadRun,
  deed: Deed,
): Result<Undone, UndoRefusal> {
  return write(database, () => {
    const run = readRun(database, uid)
    if (!run) return refused('unknown-import')
    if (run.appliedAt === null) return refused('not-applied')
    if (run.undoneAt !== null) return refused('undone-already')
    if (run.version !== version) return refused('changed-meanwhile')
    const result = undoLines(database, run.id, deed)
    const set = { undoneAt: deed.at.toISOString(), undoneBy: deed.by, version: version + 1 }
    database.orm.update(importRun).set(set).where(eq(importRun.id, run.id)).run()
    const detail = { undone: result.undone, kept: result.kept.length }
    record(database, { at: deed.at, actor: deed.by, act: 'import.undo', object: `import:${uid}`, detail })
    return ok(result)
  })
}

interface StoredRow {
  id: number
  number: number
  practitionerId: number | null
  before: string | null
  after: string
}

function undoLines(database: Database, runId: number, deed: Deed): Undone {
  const rows = database.sqlite.prepare<[number, number], StoredRow>(
    `SELECT id, number, practitioner_id AS practitionerId, before, after FROM import_row
     WHERE run_id = ? AND applied = 'stored' AND number > ? ORDER BY number LIMIT 500`,
  )
  const undoing = {
    database,
    store: recordStore(database, deed),
    isUsed: prepareIsUsed(database),
    takeOut: prepareTakeOut(database),
  }
  const mark = database.sqlite.prepare('UPDATE import_row SET applied = ? WHERE id = ?')
  const result: Undone = { undone: 0, kept: [] }
  for (let piece = rows.all(runId, 0); piece.length > 0; piece = rows.all(runId, piece.at(-1)?.number ?? 0))
    for (const row of piece) {
      const isUndone = undoLine(row, undoing)
      mark.run(isUndone ? 'undone' : 'kept', row.id)
      if (isUndone) result.undone++
      else result.kept.push(row.number)
    }
  return result
}

interface Undoing {
  database: Database
  store: RecordStore
  isUsed: (practitionerId: number) => boolean
  takeOut: (practitionerId: number) => void
}

function undoLine(
  { practitionerId, before, after }: StoredRow,
  { database, store, isUsed, takeOut }: Undoing,
): boolean {
  const person = practitionerId === null ? undefined : readKnownPerson(database, practitionerId)
  const stored = personRecord.parse(JSON.parse(after))
  if (!person || person.standing !== 'free' || !isSameRecord(JSON.stringify(person.record), after))
    return false
  if (before !== null) {
    store.change(person.id, stored, personRecord.parse(JSON.parse(before)))
    return true
  }
  if (isUsed(person.id)) return false
  takeOut(person.id)
  return true
}

function prepareTakeOut({ sqlite }: Database): (practitionerId: number) => void {
  // The lines stay: they say what was undone.
  const free = sqlite.prepare('UPDATE import_row SET practitioner_id = NULL WHERE practitioner_id = ?')
  const remove = sqlite.prepare('DELETE FROM practitioner WHERE id = ?')
  return (practitionerId) => {
    free.run(practitionerId)
    remove.run(practitionerId)
  }
}

/** What an import itself writes about somebody. A row in any other table means that somebody has worked on them. */
const written = [
  'practitioner',
  'practitioner_name',
  'practitioner_language',
  'practitioner_technique',
  'practitioner_contact',
  'offer',
  'practice',
  'practice_phone',
  'credential',
  'import_row',
]

function prepareIsUsed(database: Database): (practitionerId: number) => boolean {
  const others = [...personalTables(database)].filter(
    ([table, where]) => !written.includes(table) && where.includes('@practitioner'),
  )
  const asked = others.map(([table, where]) =>
    database.sqlite
      .prepare<{ practitioner: number; account: number }, number>(
        `SELECT 1 FROM "${table}" WHERE ${where} LIMIT 1`,
      )
      .pluck(),
  )
  return (practitioner) =>
    asked.some((statement) => statement.get({ practitioner, account: -1 }) !== undefined)
}
