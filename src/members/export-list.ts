import { record } from '../audit/record.ts'
import type { ImportsMessages } from '../i18n/messages/en/imports.ts'
import type { Locale } from '../i18n/locales.ts'
import { write, type Database } from '../kernel/database.ts'
import { sheetFile } from '../kernel/sheet-file.ts'
import { csvHead, csvRows } from '../kernel/table-file.ts'
import type { Facts } from '../library/facts.ts'
import { columnLabel } from './import/columns/column-label.ts'
import type { Deed } from './import/import-world.ts'
import { columnsOfRecord, exportColumns, type SayId } from './import/people/record-columns.ts'
import { readRecords } from './import/people/read-records.ts'

export const listFormats = ['csv', 'xlsx'] as const
export type ListFormat = (typeof listFormats)[number]

export interface ListWanted {
  format: ListFormat
  locale: Locale
  t: { imports: ImportsMessages }
}

/**
 * Everybody who is stored, public or not, as a file made piece by piece; its columns are those that an import takes, and
 * brought in again it changes nothing. That it was taken is an act itself.
 */
export function exportList(
  { database, facts }: { database: Database; facts: Facts },
  { format, locale, t }: ListWanted,
  { by, at }: Deed,
): Generator<string | Uint8Array, undefined> {
  const { people, practices, diplomas, scripts } = write(database, () => {
    const size = sizeOf(database)
    const detail = { format, people: size.people }
    record(database, { at, actor: by, act: 'list.export', object: 'list:practitioners', detail })
    return size
  })
  const columns = exportColumns(people === 0 ? ['Latn'] : scripts, practices, diplomas)
  const head = columns.map((column) => columnLabel(column, t.imports))
  const rows = rowsOf(database, columns, sayIn(facts, locale))
  return format === 'csv' ? csvOf(head, rows) : sheetFile(withHead(head, rows))
}

function* csvOf(head: string[], rows: Iterable<string[][]>): Generator<string, undefined> {
  yield csvHead(head)
  for (const piece of rows) yield csvRows(piece)
  return undefined
}

function* withHead(head: string[], rows: Iterable<string[][]>): Generator<string[][], undefined> {
  yield [head]
  yield* rows
  return undefined
}

function* rowsOf(database: Database, columns: string[], say: SayId): Generator<string[][], undefined> {
  for (const piece of readRecords(database))
    yield piece.map(({ uid, record }) => {
      const cells = columnsOfRecord(record, say)
      return columns.map((column) => (column === 'id' ? uid : (cells.get(column) ?? '')))
    })
  return undefined
}

function sayIn(facts: Facts, locale: Locale): SayId {
  return (kind, id) => {
    const name = facts[kind].get(id)?.names[locale]
    // A name with the sign that parts names would be read as two.
    return name === undefined || /[,;/|+&\n]| et | and | ו/.test(name) ? id : name
  }
}

interface Size {
  people: number
  practices: number
  diplomas: number
  scripts: string[]
}

function sizeOf({ sqlite }: Database): Size {
  const count = (sql: string) => Number(sqlite.prepare(sql).pluck().get() ?? 0)
  return {
    people: count('SELECT count(*) FROM practitioner'),
    practices: count('SELECT max(position) FROM practice'),
    diplomas: count(
      `SELECT max(held) FROM (SELECT count(*) AS held FROM credential WHERE kind = 'diploma' GROUP BY practitioner_id)`,
    ),
    scripts: sqlite
      .prepare<[], string>(`SELECT DISTINCT script FROM practitioner_name ORDER BY script <> 'Latn', script`)
      .pluck()
      .all(),
  }
}
