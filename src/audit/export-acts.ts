import { write, type Database } from '../kernel/database.ts'
import { bytesOf, csvHead, csvRows } from '../kernel/table-file.ts'
import { queryOfFilter, type ActFilter } from './act-filter.ts'
import { everyAct, type RecordedAct } from './read-acts.ts'
import { record } from './record.ts'

export const exportFormats = ['csv', 'jsonl'] as const
export type ExportFormat = (typeof exportFormats)[number]

const columns = ['seq', 'at', 'actor', 'act', 'object', 'detail'] as const

/** The acts of a filter as a file, made piece by piece while it is read. That it was taken is an act itself. */
export function exportActs(
  database: Database,
  filter: ActFilter,
  { format, by, at }: { format: ExportFormat; by: string; at: Date },
): ReadableStream<Uint8Array> {
  write(database, () => {
    const detail = { format, filter: queryOfFilter(filter).toString().slice(0, 600) }
    record(database, { at, actor: by, act: 'acts.export', object: 'acts', detail })
  })
  return bytesOf(format === 'csv' ? csvOf(database, filter) : linesOf(database, filter))
}

function* csvOf(database: Database, filter: ActFilter): Generator<string, undefined> {
  yield csvHead(columns)
  for (const acts of everyAct(database, filter))
    yield csvRows(acts.map((act) => columns.map((column) => cell(act[column]))))
}

function* linesOf(database: Database, filter: ActFilter): Generator<string, undefined> {
  for (const acts of everyAct(database, filter)) yield acts.map((act) => `${JSON.stringify(act)}\n`).join('')
}

function cell(value: RecordedAct[keyof RecordedAct]): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
