import { write, type Database } from '../kernel/database.ts'
import { queryOfFilter, type ActFilter } from './act-filter.ts'
import { everyAct, type RecordedAct } from './read-acts.ts'
import { record } from './record.ts'

export const exportFormats = ['csv', 'jsonl'] as const
export type ExportFormat = (typeof exportFormats)[number]

const columns = ['seq', 'at', 'actor', 'act', 'object', 'detail'] as const
const mark = '\ufeff'

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
  const pieces = format === 'csv' ? csvOf(database, filter) : linesOf(database, filter)
  const bytes = new TextEncoder()
  return new ReadableStream({
    pull: (controller) => {
      const { done, value } = pieces.next()
      if (done === true) controller.close()
      else controller.enqueue(bytes.encode(value))
    },
  })
}

function* csvOf(database: Database, filter: ActFilter): Generator<string, undefined> {
  yield `${mark}${columns.join(',')}\r\n`
  for (const acts of everyAct(database, filter))
    yield acts.map((act) => `${columns.map((column) => cell(act[column])).join(',')}\r\n`).join('')
}

function* linesOf(database: Database, filter: ActFilter): Generator<string, undefined> {
  for (const acts of everyAct(database, filter)) yield acts.map((act) => `${JSON.stringify(act)}\n`).join('')
}

// A spreadsheet takes what begins like this for a formula and runs it; an apostrophe keeps it text.
function cell(value: RecordedAct[keyof RecordedAct]): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
