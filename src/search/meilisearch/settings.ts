import type { Settings } from 'meilisearch'
import { facets } from '../document.ts'

/** Everything the server must know about the index; whatever is not here keeps the server's default. */
export const indexSettings: Settings = {
  searchableAttributes: ['words', 'spellings', 'slips'],
  displayedAttributes: ['doctor', 'points', 'slug', 'seq'],
  filterableAttributes: [...facets, 'key', 'doctor', 'notOffered', 'sounds', 'publicUntil', '_geo'],
  sortableAttributes: ['name', 'doctor', '_geo'],
  // How well the name fits comes before the order that is asked for: "Martin" before "Martinez".
  rankingRules: ['words', 'typo', 'exactness', 'sort', 'proximity', 'attribute'],
  typoTolerance: {
    enabled: true,
    // The server's own 5 and 9 would forgive no slip in "Cohn" or "Levi".
    minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 },
    disableOnAttributes: ['words', 'spellings'],
  },
  faceting: { maxValuesPerFacet: 1000 },
  // Totals are cut here, so it is far above any directory.
  pagination: { maxTotalHits: 10_000_000 },
}
