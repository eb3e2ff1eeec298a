import { formatDay, formatMoment, type Locale, type Messages } from '../../i18n/index.ts'
import type { Facts } from '../../library/facts.ts'
import { columnLabel } from './columns/column-label.ts'
import type { ImportColumn } from './column.ts'
import { importFields, isNumbered, readRole, roleName } from './fields.ts'
import type { ImportLine, ImportOutcome, ImportSummary } from './read-imports.ts'
import { nameRoles } from './line/read-row-names.ts'
import { importOutcomes } from './tables.ts'

export interface ImportWords {
  locale: Locale
  t: Messages
}

/** How an import stands, with its icon. */
export function stateOfImport(
  { comparedAt, appliedAt, undoneAt }: Pick<ImportSummary, 'comparedAt' | 'appliedAt' | 'undoneAt'>,
  { locale, t }: ImportWords,
): { kind: 'ok' | 'due' | 'no'; text: string } {
  const { states } = t.imports
  if (undoneAt !== null) return { kind: 'no', text: states.undone(formatDay(locale, undoneAt)) }
  if (appliedAt !== null) return { kind: 'ok', text: states.applied(formatDay(locale, appliedAt)) }
  return { kind: 'due', text: comparedAt === null ? states.waiting : states.compared }
}

/** An import in the list of them. */
export function importRow(run: ImportSummary, words: ImportWords) {
  const { locale, t } = words
  return {
    href: `/${locale}/staff/import/${run.uid}/`,
    name: run.fileName,
    about: `${t.imports.lines(run.rowCount)}, ${t.imports.readOn(formatMoment(locale, run.readAt))}`,
    state: stateOfImport(run, words),
  }
}

/** Everything that a column can be taken for; the second and third practice and diploma too. */
export function roleChoices(
  columns: readonly ImportColumn[],
  { t }: ImportWords,
): { value: string; label: string }[] {
  const used = columns.map(({ role }) => readRole(role ?? '')?.which ?? 1)
  const numbers = Array.from({ length: Math.max(3, ...used) }, (_, index) => index + 1)
  const roles = importFields.flatMap((field) =>
    (isNumbered(field) ? numbers : [1]).map((which) => roleName({ field, which })),
  )
  return [
    { value: '', label: t.imports.columns.left },
    ...roles.map((role) => ({ value: role, label: columnLabel(role, t.imports) })),
  ]
}

export function labelOfColumn(
  { label }: Pick<ImportColumn, 'label'>,
  at: number,
  { t }: ImportWords,
): string {
  return label === '' ? t.imports.columns.unnamed(at + 1) : label
}

/** What a page of lines shows: of one kind, or those that somebody should look at. */
export type LineView = ImportOutcome | 'mend' | 'all'

export function lineViewOf(text: string | null): LineView | undefined {
  return ([...importOutcomes, 'mend', 'all'] as const).find((view) => view === text)
}

/** The words that a column can say, where they are few enough to be read; undefined for any other column. */
export function knownWords({ role }: ImportColumn, facts: Facts, locale: Locale): string | undefined {
  const field = readRole(role ?? '')?.field
  const kind = (['languages', 'techniques', 'diplomas'] as const).find(
    (one) => one === field || (one === 'diplomas' && field === 'diploma'),
  )
  return kind && [...facts[kind].values()].map(({ names }) => names[locale]).join(' · ')
}

/** A value that changes, in the reader's words: ids of languages and the like become their names. */
export function sayValue(column: string, value: string, facts: Facts, locale: Locale): string {
  const kind = (['languages', 'techniques', 'conditions', 'diplomas'] as const).find(
    (one) => one === column || (one === 'diplomas' && /^diploma(?:@|$)/.test(column)),
  )
  if (kind === undefined || value === '') return value
  return value
    .split(/[,;] /)
    .map((id) => facts[kind].get(id)?.names[locale] ?? id)
    .join(', ')
}

/** Whom a line is about, as it will be stored or as it stands in the file. */
export function nameOfLine({ said, cells }: Pick<ImportLine, 'said' | 'cells'>): string {
  if (said !== null && said.name !== '') return said.name
  return cells
    .filter((cell) => cell !== '')
    .slice(0, 3)
    .join(' · ')
}

/** What a line says besides the name, in one row: as it would be stored, or else as it stands in the file. */
export function saysOf(
  { said, cells }: Pick<ImportLine, 'said' | 'cells'>,
  columns: readonly ImportColumn[],
  { locale }: ImportWords,
  facts: Facts,
): string {
  const changes = (said?.changes ?? []).filter(({ column }) => !/^(?:family|given)\./.test(column))
  const texts =
    changes.length > 0
      ? changes.map(({ column, after }) => sayValue(column, after, facts, locale))
      : columns.flatMap(({ role }, at) => (role === null || isName(role) ? [] : (cells[at] ?? '')))
  return texts.filter((text) => text !== '').join(' · ')
}

function isName(role: string): boolean {
  return nameRoles.some((name) => name === role)
}

/** The cells of a line that can be mended here: those with a problem, the names of one without, or all of them. */
export function openCells(line: ImportLine, columns: readonly ImportColumn[], isWhole: boolean): number[] {
  const mapped = columns.flatMap(({ role }, at) => (role === null ? [] : [at]))
  if (isWhole) return mapped
  const wrong = new Set((line.said?.problems ?? []).map(({ column }) => column))
  const isUnnamed = line.outcome === 'unreadable'
  return mapped.filter((at) => wrong.has(at) || (isUnnamed && isName(columns[at]?.role ?? '')))
}

/** Whom a line may mean, to choose from. */
export function decisionsOf(
  { said, choice, outcome }: ImportLine,
  { t }: ImportWords,
): { value: string; label: string }[] {
  const { decision } = t.imports
  const people = (said?.candidates ?? []).flatMap(({ uid, name, town }) =>
    uid === undefined ? [] : [{ value: uid, label: decision.person(name, town) }],
  )
  const chosen = choice !== null && choice.length === 36 && !people.some(({ value }) => value === choice)
  return [
    { value: '', label: choice === null && outcome !== 'duplicate' ? decision.asCompared : decision.ask },
    ...people,
    ...(chosen ? [{ value: choice, label: choice }] : []),
    { value: 'new', label: decision.new },
    { value: 'leave-out', label: decision.leave },
  ]
}
