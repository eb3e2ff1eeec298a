import type { Locale, Localized, Messages } from '../i18n/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Secrets } from '../kernel/secrets.ts'

/** What a list is read from, and put into words with. */
export interface GridWorld {
  database: Database
  secrets: Secrets
  society: { country: string }
  facts: { languages: ReadonlyMap<string, { names: Localized }> }
  locale: Locale
  t: Messages
  at: Date
}

/** What stands in one place of a list. */
export interface Cell {
  text: string
  /** What a file says instead: a day as programs write it. */
  value?: string
  href?: string
  /** Drawn with its icon: settled, due, failed, not offered. */
  kind?: 'ok' | 'due' | 'bad' | 'no'
  /** Kept in one line where there is room. */
  isDay?: boolean
  /** A number or an address: it runs from left to right in every language. */
  isCode?: boolean
}

export interface Column<Row> {
  key: string
  label: (t: Messages) => string
  /** What it is sorted by, as SQL about `one`; it is never null. Without it the column cannot be sorted. */
  sort?: string
  cell: (row: Row, world: GridWorld) => Cell
}

export interface Filter {
  key: string
  label: (t: Messages) => string
  /** The values that an address may name, with their words; without one of them nothing is left out. */
  choices: (world: GridWorld) => { value: string; label: string }[]
  /** What is chosen when the address does not say: an empty value in the address chooses everything. */
  first?: string
  /** Which rows stay, as SQL about `one` and `@<key>`. */
  where: string
}

/** Which rows what was typed finds: SQL about `one`, `@q` (its folded words) and what `bind` adds. */
export interface Search {
  where: string
  bind?: (typed: string, world: GridWorld) => Record<string, string>
}

/** One list of the staff's desk, as data. Every text of SQL in it is written here, none comes from an address. */
export interface GridOf<Row> {
  name: GridName
  /** The first is sorted by when the address names none. It also names the row, and its link opens it. */
  columns: readonly [Column<Row>, ...Column<Row>[]]
  filters: readonly Filter[]
  /** After FROM: one table called `one`, whose `id` is the key of a row. */
  from: string
  /** Rows that are never in this list stay out by this. */
  only?: string
  search: Search
  /** The column and the direction of an address that names none; the direction may hang on what is chosen. */
  first: { sort: string; isDescending: boolean | ((chosen: Readonly<Record<string, string>>) => boolean) }
  /** The rows of these keys, in any order. */
  load: (world: GridWorld, ids: readonly number[]) => Row[]
  /** What a form names a row by. */
  idOf: (row: Row) => { id: number; uid: string }
}

export const gridNames = [
  'doctors',
  'members',
  'people',
  'courses',
  'letters',
  'reports',
  'memberships',
  'awards',
] as const
export type GridName = (typeof gridNames)[number]

/** Finds rows in whose text every word stands; the text is SQL about `one`. */
export function wordsIn(text: string): Search {
  return { where: `@q <> '' AND has_words(@q, ${text})` }
}

/** A row as it is drawn. */
export interface DrawnRow {
  uid: string
  cells: Cell[]
}

/** A list whose kind of row is its own business. */
export interface Grid extends Omit<GridOf<never>, 'load' | 'idOf' | 'columns'> {
  columns: readonly Omit<Column<never>, 'cell'>[]
  /** The rows of these keys, drawn, in the order of the keys; one that is gone meanwhile is left out. */
  draw: (world: GridWorld, ids: readonly number[]) => DrawnRow[]
}

/** Takes the description of a list, returns the list. */
export function makeGrid<Row>({ load, idOf, columns, ...rest }: GridOf<Row>): Grid {
  return {
    ...rest,
    columns: columns.map(({ key, label, sort }) => ({ key, label, sort })),
    draw: (world, ids) => {
      const rows = new Map(load(world, ids).map((row) => [idOf(row).id, row]))
      return ids
        .flatMap((id) => rows.get(id) ?? [])
        .map((row) => ({ uid: idOf(row).uid, cells: columns.map(({ cell }) => cell(row, world)) }))
    },
  }
}
