import { formatNumber } from '../../i18n/index.ts'
import type { Database } from '../../kernel/database.ts'
import { longList } from './forms.ts'
import { lineViewOf, type ImportWords, type LineView } from './import-view.ts'
import { readAlike } from './mend-alike.ts'
import { readImportLines, type ImportCounts, type LineFilter } from './read-imports.ts'
import type { ImportRun } from './read-run.ts'
import { importOutcomes } from './tables.ts'

const perPage = 50
/** So many letters of a cell show what a column holds. */
const mostShown = 80

/** What the page of a list shows: the lines of the kind that its address names, and where the other kinds are. */
export function readRunPage(
  database: Database,
  run: ImportRun & { counts: ImportCounts },
  query: URLSearchParams,
  words: ImportWords,
) {
  const { counts, columns, id } = run
  const line = Number(query.get('line') ?? '')
  const isWhole = Number.isSafeInteger(line) && line > 0
  const view = lineViewOf(query.get('show')) ?? (counts.needsMending > 0 ? 'mend' : 'all')
  const after = Math.max(0, Math.trunc(Number(query.get('after') ?? '')) || 0)
  const wanted = isWhole ? { after: line - 1, limit: 1 } : { ...filterOf(view), after, limit: perPage }
  const lines = readImportLines(database, id, wanted)
  const last = lines.at(-1)
  const samples = readImportLines(database, id, { limit: 20 })
  const waiting = run.rowCount - importOutcomes.reduce((sum, outcome) => sum + counts.outcomes[outcome], 0)
  return {
    lines,
    isWhole,
    alike: view === 'mend' && !isWhole && run.appliedAt === null ? readAlike(database, id) : [],
    isComparing: run.comparedAt === null && run.rowCount > longList,
    progress: progressOf(run, waiting, words),
    hasUnknown: columns.some(({ by, label }) => by === 'nobody' && label !== ''),
    lacksTown: lacksTown(columns),
    samples: columns.map((_, at) => sampleOf(samples, at)),
    tabs: tabsOf(counts, run.rowCount, isWhole ? undefined : view, words),
    next:
      !isWhole && lines.length === perPage && last ? `?show=${view}&after=${String(last.line)}` : undefined,
  }
}

/** Whether a list has telephones and the like, and nothing that says in which town. */
function lacksTown(columns: ImportRun['columns']): boolean {
  const has = (...fields: string[]) => columns.some(({ role }) => role !== null && fields.includes(role))
  return has('phone', 'bookingUrl', 'practiceName') && !has('city', 'street', 'postalCode')
}

function sampleOf(lines: { cells: string[] }[], column: number): string {
  const cell = lines.find(({ cells }) => (cells[column] ?? '') !== '')?.cells[column] ?? ''
  return cell.length > mostShown ? `${cell.slice(0, mostShown)}…` : cell
}

function filterOf(view: LineView): LineFilter {
  if (view === 'all') return {}
  return view === 'mend' ? { needsMending: true } : { outcome: view }
}

function progressOf(
  { comparedAt, rowCount }: ImportRun,
  waiting: number,
  { locale, t }: ImportWords,
): string {
  const all = t.imports.lines(rowCount)
  return comparedAt === null ? `${formatNumber(locale, rowCount - waiting)} / ${all}` : all
}

function tabsOf(counts: ImportCounts, rows: number, view: LineView | undefined, { locale, t }: ImportWords) {
  const tab = (name: LineView, label: string, count: number) => ({
    href: `?show=${name}`,
    label: `${label} (${formatNumber(locale, count)})`,
    current: view === name,
    count,
  })
  return [
    tab('mend', t.imports.toMend, counts.needsMending),
    ...importOutcomes.map((outcome) => tab(outcome, t.imports.outcomes[outcome], counts.outcomes[outcome])),
    tab('all', t.imports.everything, rows),
  ].filter(({ count, current }) => count > 0 || current)
}
