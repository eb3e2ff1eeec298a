import { messagesIn } from '../../i18n/index.ts'
import type { Database } from '../../kernel/database.ts'
import { columnLabel } from '../../members/import/columns/column-label.ts'
import { readImport, readImportLines, type ImportLine } from '../../members/import/read-imports.ts'

const mostShown = 20

/** Prints what an import did, or would do: as JSON the counts and columns, or in sentences with the lines to look at. */
export function printImport(
  database: Database,
  uid: string,
  { json, isDry }: { json: boolean; isDry: boolean },
): void {
  const run = readImport(database, uid)
  if (!run) throw new Error(`import: ${uid} is gone`)
  const { counts, columns, appliedAt, undoneAt, rowCount } = run
  const state = undoneAt !== null ? 'undone' : appliedAt !== null ? 'applied' : 'compared'
  const { imports } = messagesIn('en')
  if (json) {
    process.stdout.write(`${JSON.stringify({ import: uid, state, lines: rowCount, columns, ...counts })}\n`)
    return
  }
  const said = Object.entries(counts.outcomes).filter(([, count]) => count > 0)
  const unknown = columns.filter(({ by, label }) => by === 'nobody' && label !== '').map(({ label }) => label)
  const toLookAt = readImportLines(database, run.id, { needsMending: true, limit: mostShown })
  const lines = [
    `${String(rowCount)} lines: ${said.map(([outcome, count]) => `${String(count)} ${outcome}`).join(', ')}`,
    `columns: ${columns.flatMap(({ role, label }) => (role === null ? [] : [`${label} = ${columnLabel(role, imports)}`])).join('; ')}`,
    ...(unknown.length > 0 ? [`not recognised (see --map): ${unknown.join('; ')}`] : []),
    ...toLookAt.map((line) => lookAt(line, columns)),
    ...(counts.needsMending > mostShown
      ? [`… and ${String(counts.needsMending - mostShown)} more lines to look at`]
      : []),
    endOf(state, isDry, uid, counts),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function lookAt({ line, said, outcome }: ImportLine, columns: { label: string }[]): string {
  const { problems } = messagesIn('en').imports
  const wrong = (said?.problems ?? []).map(
    ({ column, reason }) => `${columns[column]?.label ?? ''}: ${problems[reason]}`,
  )
  const people = (said?.candidates ?? []).map(({ name, town }) => `perhaps ${name} ${town}`.trim())
  return `line ${String(line)} (${outcome ?? ''}): ${[...wrong, ...people].join('; ')}`
}

function endOf(
  state: 'undone' | 'applied' | 'compared',
  isDry: boolean,
  uid: string,
  { stored, undone, kept }: { stored: number; undone: number; kept: number },
): string {
  if (state === 'undone')
    return `Undone: ${String(undone)} people; ${String(kept)} were touched since and stay.`
  if (state === 'applied')
    return `Applied: ${String(stored)} people. To undo it within 30 days: portal import --undo ${uid}`
  return isDry ? 'Nothing was stored: this was a dry run.' : 'There is nothing to apply.'
}
