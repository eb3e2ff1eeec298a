import { flexSearch } from './flex-search.ts'
import { fullText } from './full-text.ts'
import type { Library } from './library.ts'
import { meilisearch } from './meilisearch.ts'
import { miniSearch } from './mini-search.ts'
import { orama } from './orama.ts'

export interface LibraryChoice {
  name: string
  /** With more doctors than this it takes too long, or more memory than a small machine has. */
  mostDoctors: number
  make: () => Library
  /** What it leaves to its user, in one sentence for the table. */
  cannot: string
}

/** Everything that stands beside our search in the table; a Meilisearch server when MEILI_URL names one. */
export function libraries(): LibraryChoice[] {
  const { MEILI_URL, MEILI_KEY } = process.env
  const server = { name: 'Meilisearch', mostDoctors: 200_000, cannot: 'confirming; changes are done later' }
  return [
    { name: 'SQLite FTS5', mostDoctors: 50_000, make: fullText, cannot: 'slips, counts, distance' },
    { name: 'MiniSearch', mostDoctors: 50_000, make: miniSearch, cannot: 'counts, distance, confirming' },
    { name: 'FlexSearch', mostDoctors: 50_000, make: flexSearch, cannot: 'slips, distance, confirming' },
    { name: 'Orama', mostDoctors: 5_000, make: orama, cannot: 'confirming; Hebrew needs a tokenizer' },
    ...(MEILI_URL ? [{ ...server, make: () => meilisearch(MEILI_URL, MEILI_KEY) }] : []),
  ]
}
