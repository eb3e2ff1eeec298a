import { z } from 'zod'
import type { Filter, Grid, GridWorld } from './grid.ts'

/** Where a page of a list begins or ends: the value it is sorted by, and the key, of the row beside it. */
export interface Edge {
  side: 'after' | 'before'
  value: string | number
  id: number
}

/** What an address asks of a list. */
export interface ListQuery {
  q: string
  /** By the key of the filter; only what was chosen. */
  chosen: Readonly<Record<string, string>>
  sort: string
  isDescending: boolean
  edge: Edge | null
}

/** What of an address could not be followed. */
export interface AddressProblem {
  reason: 'unknown' | 'repeated' | 'value' | 'too-long'
  parameter: string
}

export const longestSearch = 100
/** Nobody reads more names of what is unknown. */
const mostNamed = 5
const edgeShape = z.tuple([z.union([z.string().max(400), z.number()]), z.number().int().min(0)])
const sides = ['after', 'before'] as const

/** Reads what an address asks. Whatever it asks that this list does not know is left out, and named. */
export function readAddress(
  grid: Grid,
  params: URLSearchParams,
  world: GridWorld,
): { query: ListQuery; problems: AddressProblem[] } {
  const { problems, text, oneOf, refuse } = readerOf(params)
  const known = ['q', 'sort', 'order', 'done', ...sides, ...grid.filters.map(({ key }) => key)]
  const strange = [...new Set(params.keys())].filter((name) => !known.includes(name))
  for (const name of strange.slice(0, mostNamed)) refuse('unknown', name)
  const q = text('q').trim()
  if (q.length > longestSearch) refuse('too-long', 'q')
  const sort = oneOf('sort', sortable(grid)) || grid.first.sort
  const order = oneOf('order', ['up', 'down'])
  const chosen = grid.filters.map(({ key, choices, first = '' }) => {
    const values = choices(world).map(({ value }) => value)
    return [key, params.has(key) ? oneOf(key, values) : first] as const
  })
  const query = {
    q: q.length > longestSearch ? '' : q,
    chosen: Object.fromEntries(chosen.filter(([, value]) => value !== '')),
    sort,
    edge: edgeOf(text, refuse),
  }
  const first = firstOrder(grid, query)
  const isDescending = order === '' ? sort === first.sort && first.isDescending : order === 'down'
  return { query: { ...query, isDescending }, problems }
}

/** The query of an address that asks this, with some of it changed; a change of anything else begins at the top. */
export function addressOf(grid: Grid, query: ListQuery, change: Partial<ListQuery> = {}): string {
  const { q, chosen, sort, isDescending, edge } = { ...query, edge: null, ...change }
  const params = new URLSearchParams()
  for (const { key, first = '' } of grid.filters)
    if ((chosen[key] ?? '') !== first) params.set(key, chosen[key] ?? '')
  if (q !== '') params.set('q', q)
  const first = firstOrder(grid, { chosen })
  const isFirst = sort === first.sort && isDescending === first.isDescending
  if (!isFirst) params.set('sort', sort)
  if (!isFirst) params.set('order', isDescending ? 'down' : 'up')
  if (edge) params.set(edge.side, JSON.stringify([edge.value, edge.id]))
  return params.size === 0 ? './' : `?${params.toString()}`
}

/** Whether the address searches or filters otherwise than the list does by itself. */
export function isNarrow(grid: Grid, query: ListQuery): boolean {
  return addressOf(grid, { ...query, ...firstOrder(grid, query) }) !== './'
}

/** The order of an address that names none. */
export function firstOrder({ first }: Grid, { chosen }: Pick<ListQuery, 'chosen'>) {
  const { sort, isDescending } = first
  return { sort, isDescending: typeof isDescending === 'boolean' ? isDescending : isDescending(chosen) }
}

/** The filters that were chosen, with their values. */
export function chosenFilters({ filters }: Grid, { chosen }: ListQuery): { filter: Filter; value: string }[] {
  return filters.flatMap((filter) => {
    const value = Object.hasOwn(chosen, filter.key) ? chosen[filter.key] : undefined
    return value === undefined ? [] : [{ filter, value }]
  })
}

function sortable({ columns }: Grid): string[] {
  return columns.filter(({ sort }) => sort !== undefined).map(({ key }) => key)
}

/** Reads parameters one by one, and keeps what was wrong with them. Empty is not given: forms send empty fields. */
function readerOf(params: URLSearchParams) {
  const problems: AddressProblem[] = []
  const refuse = (reason: AddressProblem['reason'], parameter: string) =>
    problems.push({ reason, parameter: parameter.slice(0, 40) })
  const text = (name: string) => {
    const [first = '', ...more] = params.getAll(name)
    if (more.length > 0) refuse('repeated', name)
    return more.length > 0 ? '' : first
  }
  const oneOf = (name: string, allowed: readonly string[]) => {
    const value = text(name)
    if (value === '' || allowed.includes(value)) return value
    refuse('value', name)
    return ''
  }
  return { problems, refuse, text, oneOf }
}

type Reader = ReturnType<typeof readerOf>

function edgeOf(text: Reader['text'], refuse: Reader['refuse']): Edge | null {
  const given = sides.map((side) => ({ side, text: text(side) })).filter((one) => one.text !== '')
  const [first, second] = given
  if (!first) return null
  if (second) refuse('repeated', second.side)
  const read = edgeShape.safeParse(parsed(first.text))
  if (!read.success) refuse('value', first.side)
  return read.success ? { side: first.side, value: read.data[0], id: read.data[1] } : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
