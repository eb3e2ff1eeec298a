import { z } from 'zod'
import { folding, searchedWords } from './folding.ts'
import type { Grid, GridWorld } from './grid.ts'
import { chosenFilters, type Edge, type ListQuery } from './list-address.ts'
import { asked } from './lists/rows-by-id.ts'

/** How many rows a page shows. */
export const pageRows = 50
const drawnAtOnce = 500

// Without a row on the page there is one line all the same, which says how many there are.
const line = z.object({
  id: z.number().nullable(),
  value: z.union([z.string(), z.number()]).nullable(),
  total: z.number(),
  passed: z.number(),
})

/** One page of a list: the keys of its rows, and where it stands in the whole. */
export interface ListPage {
  ids: number[]
  total: number
  /** How many rows stand before this page, at this moment. */
  before: number
  /** The addresses of the neighbouring pages begin here; null where there is none. */
  previous: Edge | null
  next: Edge | null
}

/**
 * Reads one page of a list on one state of the database. A page begins after a row's value, not after a count: rows that
 * come and go meanwhile neither repeat others nor hide them.
 */
export function readPage(grid: Grid, query: ListQuery, world: GridWorld): ListPage {
  const { edge } = query
  const lines = z.array(line).parse(
    folding(world.database)
      .prepare(pageSql(grid, query))
      .all(bound(grid, query, world)),
  )
  const rows = lines.flatMap(({ id, value }) => (id === null || value === null ? [] : [{ id, value }]))
  if (edge?.side === 'before') rows.reverse()
  const { total = 0, passed = 0 } = lines[0] ?? {}
  const before = edge?.side === 'before' ? Math.max(0, passed - rows.length) : passed
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    ids: rows.map(({ id }) => id),
    total,
    before,
    previous: first && before > 0 ? { side: 'before', ...first } : null,
    next: last && before + rows.length < total ? { side: 'after', ...last } : null,
  }
}

/**
 * The keys of everything that an address asks for, in its order, as it is at this moment; some at a time. With `uids`:
 * of those rows instead, whatever the address leaves out.
 */
export function* everyId(
  grid: Grid,
  query: ListQuery,
  world: GridWorld,
  uids?: readonly string[],
): Generator<number[]> {
  const direction = query.isDescending ? 'DESC' : 'ASC'
  const rows = folding(world.database)
    .prepare(
      `SELECT one.id ${uids ? chosenSql(grid) : fromSql(grid, query)}
      ORDER BY ${sortOf(grid, query)} ${direction}, one.id ${direction}`,
    )
    .pluck()
    .all({ ...bound(grid, query, world), uids: JSON.stringify(uids ?? []) })
  const ids = z.array(z.number()).parse(rows)
  for (let from = 0; from < ids.length; from += drawnAtOnce) yield ids.slice(from, from + drawnAtOnce)
}

// Every row is judged once, for the page and for the counts: what decides may be dear.
function pageSql(grid: Grid, query: ListQuery): string {
  const { edge, isDescending } = query
  const isBackwards = edge?.side === 'before'
  const isDown = isDescending !== isBackwards
  const beyond = `(value, id) ${isDown ? '<' : '>'} (@value, @id)`
  const passed = isBackwards ? beyond : `NOT (${beyond})`
  const direction = isDown ? 'DESC' : 'ASC'
  return `
WITH kept AS MATERIALIZED (SELECT one.id AS id, ${sortOf(grid, query)} AS value ${fromSql(grid, query)})
SELECT page.id, page.value, counts.total, counts.passed
FROM (SELECT count(*) AS total, ${edge ? `coalesce(sum(${passed}), 0)` : '0'} AS passed FROM kept) AS counts
LEFT JOIN (SELECT id, value FROM kept ${edge ? `WHERE ${beyond}` : ''}
  ORDER BY value ${direction}, id ${direction} LIMIT ${pageRows}) AS page ON true
ORDER BY page.value ${direction}, page.id ${direction}`
}

function sortOf({ columns }: Grid, { sort }: ListQuery): string {
  const sql = columns.find(({ key }) => key === sort)?.sort
  if (sql === undefined) throw new Error(`grid: no order by ${sort}`)
  return sql
}

function fromSql(grid: Grid, query: ListQuery): string {
  const conditions = [
    grid.only,
    ...chosenFilters(grid, query).map(({ filter }) => filter.where),
    query.q === '' ? undefined : grid.search.where,
  ].filter((condition) => condition !== undefined)
  const where = conditions.map((condition) => `(${condition})`).join(' AND ')
  return `FROM ${grid.from}${where === '' ? '' : ` WHERE ${where}`}`
}

function chosenSql({ from, only = 'true' }: Grid): string {
  return `FROM ${from} WHERE one.uid IN (SELECT value FROM json_each(@uids)) AND (${only})`
}

function bound(grid: Grid, query: ListQuery, world: GridWorld) {
  return {
    ...asked(world),
    ...grid.search.bind?.(query.q, world),
    q: searchedWords(query.q),
    value: query.edge?.value ?? '',
    id: query.edge?.id ?? 0,
    ...Object.fromEntries(chosenFilters(grid, query).map(({ filter, value }) => [filter.key, value])),
  }
}
