import { record } from '../audit/record.ts'
import { write } from '../kernel/database.ts'
import { bytesOf, csvHead, csvRows } from '../kernel/table-file.ts'
import type { Grid, GridWorld } from './grid.ts'
import type { ListQuery } from './list-address.ts'
import { everyId } from './list-rows.ts'

/** What is taken: everything that an address asks for, in its order; or only the rows that were chosen. */
export interface Taken {
  query: ListQuery
  uids?: readonly string[]
}

/**
 * Rows of a list as a table for spreadsheets in the words of one language, made while it is read. That it was taken is an
 * act itself.
 */
export function gridFile(grid: Grid, taken: Taken, world: GridWorld, by: string): ReadableStream<Uint8Array> {
  const { database, at } = world
  write(database, () =>
    record(database, {
      at,
      actor: by,
      act: 'list.export',
      object: `list:${grid.name}`,
      detail: { format: 'csv' },
    }),
  )
  return bytesOf(pieces(grid, taken, world))
}

function* pieces(grid: Grid, { query, uids }: Taken, world: GridWorld): Generator<string, undefined> {
  // Where French is read, spreadsheets take a comma for a decimal sign, and the whole line for one cell.
  const delimiter = world.locale === 'fr' ? ';' : ','
  yield csvHead(
    grid.columns.map(({ label }) => label(world.t)),
    delimiter,
  )
  for (const ids of everyId(grid, query, world, uids))
    yield csvRows(
      grid.draw(world, ids).map(({ cells }) => cells.map(({ text, value }) => value ?? text)),
      delimiter,
    )
}
