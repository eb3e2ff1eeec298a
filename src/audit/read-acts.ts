import { and, count, desc, eq, gte, inArray, lt, max } from 'drizzle-orm'
import { z } from 'zod'
import { addDays } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import type { ActFilter } from './act-filter.ts'
import { audit } from './tables.ts'

/** One row of the register, for people. */
export interface RecordedAct {
  seq: number
  at: string
  actor: string
  act: string
  object: string
  detail: Record<string, string | number | boolean | null>
}

/** How many acts are read at a time. */
export const actsPage = 50

const detailShape = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** The newest acts of a filter, or the newest below a number; at most `limit`. */
export function readActs(
  { orm }: Database,
  filter: ActFilter,
  { below, limit = actsPage }: { below?: number; limit?: number } = {},
): RecordedAct[] {
  const rows = orm
    .select()
    .from(audit)
    .where(and(...conditionsOf(filter), below === undefined ? undefined : lt(audit.seq, below)))
    .orderBy(desc(audit.seq))
    .limit(limit)
    .all()
  return rows.map(({ seq, at, actor, act, object, detail }) => ({
    ...{ seq, at, actor, act, object },
    detail: detailShape.catch({}).parse(JSON.parse(detail)),
  }))
}

/** Every act of a filter, the newest first, a page at a time: the register may be larger than the memory. */
export function* everyAct(database: Database, filter: ActFilter): Generator<RecordedAct[]> {
  let below: number | undefined
  for (;;) {
    const page: RecordedAct[] = readActs(database, filter, { below, limit: 500 })
    if (page.length > 0) yield page
    below = page.at(-1)?.seq
    if (page.length < 500) return
  }
}

/** How many acts the register holds. */
export function countActs({ orm }: Database): number {
  return orm.select({ rows: count() }).from(audit).get()?.rows ?? 0
}

/** When an act was last done to each of these objects. */
export function lastDone(
  { orm }: Database,
  act: string,
  objects: readonly string[],
): ReadonlyMap<string, string> {
  const rows = orm
    .select({ object: audit.object, at: max(audit.at) })
    .from(audit)
    .where(and(eq(audit.act, act), inArray(audit.object, objects)))
    .groupBy(audit.object)
    .all()
  return new Map(rows.flatMap(({ object, at }) => (at === null ? [] : [[object, at] as const])))
}

function conditionsOf({ actor, group, object, from, until }: ActFilter) {
  return [
    actor === undefined ? undefined : eq(audit.actor, actor),
    // "/" is the letter after ".": everything that begins with the word and a dot.
    ...(group === undefined ? [] : [gte(audit.act, `${group}.`), lt(audit.act, `${group}/`)]),
    object === undefined ? undefined : eq(audit.object, object),
    from === undefined ? undefined : gte(audit.at, from),
    until === undefined ? undefined : lt(audit.at, addDays(new Date(until), 1).toISOString()),
  ]
}
