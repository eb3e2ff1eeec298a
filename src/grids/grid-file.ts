import { record } from '../audit/record.ts'
import { write } from '../kernel/database.ts'
import { bytesOf, csvHead, csvRows } from '../kernel/table-file.ts'
import type { Grid, GridWorld } from './grid.ts'
import type { ListQuery } from './list-address.ts'
import { everyId } from './list-rows.ts'

/**
 * Everything that an address asks for, in its order, as a table for spreadsheets in the words of one language, made while
 * it is read. That it was taken is an act itself.
 */
export function gridFile(
  grid: Grid,
  query: ListQuery,
  world: GridWorld,
  by: string,
): ReadableStream<Uint8Array> {
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
  return bytesOf(pieces(grid, query, world))
}

function* pieces(grid: Grid, query: ListQuery, world: GridWorld): Generator<string, undefined> {
  yield csvHead(grid.columns.map(({ label }) => label(world.t)))
  for (const ids of everyId(grid, query, world))
    yield csvRows(grid.draw(world, ids).map(({ cells }) => cells.map(({ text, value }) => value ?? text)))
}
