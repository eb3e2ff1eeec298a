import { formatNumber } from '../i18n/index.ts'
import type { DrawnRow, Grid, GridName, GridWorld } from './grid.ts'
import { addressOf, firstOrder, isNarrow, readAddress, type ListQuery } from './list-address.ts'
import { readPage, type ListPage } from './list-rows.ts'

/** A heading; one that sorts is a link to the same list in that order. */
export interface Heading {
  label: string
  href?: string
  sorted?: 'ascending' | 'descending'
}

/** One page of a list, ready to be drawn. */
export interface GridView {
  name: GridName
  problems: string[]
  q: string
  filters: { id: string; label: string; options: { value: string; label: string }[]; value: string }[]
  /** What a search keeps of the address: the order. */
  kept: { name: string; value: string }[]
  /** Leads back to the list as it is without search and filters; undefined when nothing is left out. */
  clear: string | undefined
  headings: Heading[]
  rows: DrawnRow[]
  /** "51 to 100 of 5,000" */
  count: string
  total: number
  pages: { first?: string; previous?: string; next?: string }
  /** The query of this view, without where its page begins; what is saved, exported and written to. */
  query: string
}

/** Reads what an address asks of a list, and puts the page into words. */
export function gridView(grid: Grid, params: URLSearchParams, world: GridWorld): GridView {
  const { query, problems } = readAddress(grid, params, world)
  const page = readPage(grid, query, world)
  const { t } = world
  return {
    name: grid.name,
    problems: problems.map(({ reason, parameter }) => t.grids.problems[reason](parameter)),
    q: query.q,
    filters: filtersOf(grid, query, world),
    kept: [...new URLSearchParams(addressOf(grid, { ...query, q: '' }))]
      .filter(([name]) => name === 'sort' || name === 'order')
      .map(([name, value]) => ({ name, value })),
    clear: isNarrow(grid, query) ? addressOf(grid, cleared(grid, query)) : undefined,
    headings: headingsOf(grid, query, world),
    rows: grid.draw(world, page.ids),
    ...countOf(page, world),
    pages: pagesOf(grid, query, page),
    query: new URLSearchParams(addressOf(grid, query).replace('./', '')).toString(),
  }
}

function filtersOf({ filters }: Grid, { chosen }: ListQuery, world: GridWorld): GridView['filters'] {
  const { t } = world
  return filters.map(({ key, label, choices }) => ({
    id: key,
    label: label(t),
    options: [{ value: '', label: t.grids.any }, ...choices(world)],
    value: chosen[key] ?? '',
  }))
}

function headingsOf(grid: Grid, query: ListQuery, { t }: GridWorld): Heading[] {
  return grid.columns.map(({ key, label, sort }) => {
    if (sort === undefined) return { label: label(t) }
    const isCurrent = query.sort === key
    return {
      label: label(t),
      href: addressOf(grid, query, { sort: key, isDescending: isCurrent && !query.isDescending }),
      sorted: isCurrent ? (query.isDescending ? 'descending' : 'ascending') : undefined,
    }
  })
}

function countOf({ total, before, ids }: ListPage, { locale, t }: GridWorld) {
  const figures = [ids.length === 0 ? 0 : before + 1, before + ids.length, total] as const
  const [from, until, all] = figures.map((figure) => formatNumber(locale, figure))
  return { total, count: t.grids.count(from ?? '', until ?? '', all ?? '') }
}

function pagesOf(grid: Grid, query: ListQuery, { previous, next }: ListPage): GridView['pages'] {
  return {
    first: query.edge ? addressOf(grid, query) : undefined,
    previous: previous ? addressOf(grid, query, { edge: previous }) : undefined,
    next: next ? addressOf(grid, query, { edge: next }) : undefined,
  }
}

function cleared(grid: Grid, query: ListQuery): ListQuery {
  const firsts = grid.filters.flatMap(({ key, first }) =>
    first === undefined ? [] : [[key, first] as const],
  )
  const chosen = Object.fromEntries(firsts)
  return { ...query, ...firstOrder(grid, { chosen }), q: '', chosen, edge: null }
}
