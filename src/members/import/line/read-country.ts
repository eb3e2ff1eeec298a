import { fold } from '../../../search/fold.ts'
import type { LineReader } from './line-reader.ts'
import type { RowWorld } from './row-world.ts'

/** The country that a cell names, by its code or its name in any language. */
export function countryIn(
  reader: LineReader,
  role: string,
  { books }: Pick<RowWorld, 'books'>,
): string | null {
  return reader.take(role, (text, refuse) => books.countries.get(fold(text)) ?? refuse('not-known'))
}
