import { z } from 'zod'
import type { Database } from '../kernel/database.ts'
import type { Secrets } from '../kernel/secrets.ts'
import { fold } from '../search/fold.ts'
import type { Outcome } from './endpoint.ts'
import { problem } from './problem.ts'

export const mostOfPage = 100

const limit = z.coerce
  .number<string>()
  .int()
  .min(1)
  .max(mostOfPage)
  .default(50)
  .meta({ description: `How many at most, up to ${mostOfPage}.` })
const cursor = z.string().max(600).optional().meta({ description: 'What `next` of the page before said.' })

/** What is looked for among names; refuses what holds no letter and no digit, which would find everybody. */
export function wordsOf(description: string) {
  const words = z
    .string()
    .max(200)
    .refine((typed) => fold(typed) !== '', 'no-words')
  return words.optional().meta({ description })
}

/** The parameters of a list: its filters, one of these orders (with a minus: backwards), how many, and from where. */
export function listQuery<Filters extends z.ZodRawShape>(filters: Filters, orders: readonly string[]) {
  const sort = z.enum(orders.flatMap((order) => [order, `-${order}`]))
  return z.strictObject({ ...filters, sort: sort.default(orders[0] ?? ''), limit, cursor })
}

/** A page of a list, and the cursor of the next one. */
export function listAnswer<Item extends z.ZodType>(item: Item) {
  const next = z
    .string()
    .nullable()
    .meta({ description: 'The cursor of the next page; null on the last one.' })
  return z.strictObject({ items: z.array(item), next })
}

/** What is listed: whose rows, which of them, and by what each order goes. */
export interface ListOf<Item> {
  /** Names what is listed, so that a cursor of another list is refused. */
  id: string
  /** The columns as read, and `FROM … WHERE …` with what may be chosen; `rowid` is the last key of every order. */
  columns: string
  from: string
  rowid: string
  /** An SQL expression for each order, never null. */
  orders: Record<string, string>
  /** A condition for each filter, with its value as `@name`. */
  filters: Record<string, string>
  read: (row: unknown) => Item
}

type Values = Record<string, string | number>

export interface Wanted {
  sort: string
  limit: number
  cursor?: string | undefined
  /** What was chosen, by the filter's name; undefined is everything. */
  filters: Record<string, string | number | undefined>
  /** Values that the columns and conditions use besides. */
  values?: Values
}

/** Reads one page of a list, by its keys and not by counting: page a thousand costs what the first one costs. */
export function readPage<Item>(
  { database, secrets }: { database: Database; secrets: Pick<Secrets, 'sign'> },
  list: ListOf<Item>,
  wanted: Wanted,
): Outcome<{ items: Item[]; next: string | null }> {
  const { sort, limit: most } = wanted
  const order = list.orders[sort.replace(/^-/, '')]
  if (order === undefined) throw new Error(`list: ${list.id} has no order ${sort}`)
  const chosen = Object.entries(wanted.filters).filter(([, value]) => value !== undefined)
  const cursors = cursorsOf(secrets, list.id, wanted)
  const opened = wanted.cursor === undefined ? undefined : cursors.open(wanted.cursor)
  if (opened === null) return badCursor
  const after = opened === undefined ? undefined : keysIn(opened)
  const [sign, direction] = sort.startsWith('-') ? ['<', 'DESC'] : ['>', 'ASC']
  const conditions = [
    ...chosen.map(([name]) => list.filters[name] ?? 'FALSE'),
    ...(after ? [`(${order}, ${list.rowid}) ${sign} (@afterKey, @afterRow)`] : []),
  ]
  const where = conditions.map((condition) => ` AND ${condition}`).join('')
  const ordered = `ORDER BY ${order} ${direction}, ${list.rowid} ${direction}`
  // The columns are worked out for the rows of the page alone, and not for all that were sorted.
  const page = `SELECT ${list.rowid} ${list.from}${where} ${ordered} LIMIT @most`
  const sql = `SELECT ${order} AS sortKey, ${list.rowid} AS sortRow, ${list.columns} ${list.from}
    AND ${list.rowid} IN (${page}) ${ordered}`
  const values = { ...wanted.values, ...Object.fromEntries(chosen), ...after, most: most + 1 }
  const rows = database.sqlite.prepare(sql).all(values)
  const last = rows.length > most ? keys.parse(rows[most - 1]) : undefined
  const items = rows.slice(0, most).map(list.read)
  const next = last ? cursors.make(JSON.stringify([last.sortKey, last.sortRow])) : null
  return { ok: true, value: { items, next } }
}

const keys = z.object({ sortKey: z.union([z.string(), z.number()]), sortRow: z.number() })
const kept = z.tuple([z.union([z.string(), z.number()]), z.number()])

function keysIn(text: string): { afterKey: string | number; afterRow: number } {
  const [afterKey, afterRow] = kept.parse(JSON.parse(text))
  return { afterKey, afterRow }
}

/** What is said of a cursor that is none. */
export const badCursor = problem('bad-cursor', { errors: [{ parameter: 'cursor', code: 'bad-cursor' }] })

/**
 * The cursors of a list, in this order and with these filters. Only what we gave out leads on: a cursor that somebody made,
 * or one of another list, opens as null.
 */
export function cursorsOf(
  { sign }: Pick<Secrets, 'sign'>,
  list: string,
  { sort, filters }: Pick<Wanted, 'sort' | 'filters'>,
): { make: (text: string) => string; open: (cursor: string) => string | null } {
  const seal = (text: string) => sign('cursor', JSON.stringify([list, sort, filters, text])).slice(0, 22)
  return {
    make: (text) => {
      const encoded = Buffer.from(text).toString('base64url')
      return `${encoded}.${seal(encoded)}`
    },
    open: (cursor) => {
      const [encoded = '', signature] = cursor.split('.')
      return signature === seal(encoded) ? Buffer.from(encoded, 'base64url').toString() : null
    },
  }
}
