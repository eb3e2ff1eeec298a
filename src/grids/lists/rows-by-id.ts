import { z } from 'zod'
import type { GridWorld } from '../grid.ts'

/** What every statement of a list may ask: the moment, and the reader's language and script. */
export function asked({ at, locale }: Pick<GridWorld, 'at' | 'locale'>) {
  return { now: at.toISOString(), locale, script: locale === 'he' ? 'Hebr' : 'Latn' }
}

/** The rows of a statement that ends in `(SELECT value FROM json_each(@ids))`, each read by a shape. */
export function rowsById<Row>(
  { database, ...world }: Pick<GridWorld, 'database' | 'at' | 'locale'>,
  sql: string,
  ids: readonly number[],
  shape: z.ZodType<Row>,
): Row[] {
  const rows = database.sqlite.prepare(sql).all({ ...asked(world), ids: JSON.stringify(ids) })
  return z.array(shape).parse(rows)
}
