import MiniSearch from 'minisearch'
import { fold } from '../../../../src/search/fold.ts'
import type { Library, Texts } from './library.ts'

/** MiniSearch with the settings its manual shows: words begun, and slips in a fifth of the letters. */
export function miniSearch(): Library {
  const index = new MiniSearch<Texts>({
    fields: ['names', 'conditions', 'cities'],
    processTerm: (word) => fold(word) || null,
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { names: 2 } },
  })
  const ids = (q: string, combineWith: 'AND' | 'OR', count: number): number[] =>
    index
      .search(q, { combineWith })
      .slice(0, count)
      .map(({ id }) => Number(id))
  return {
    build: (texts) => index.addAll(texts),
    ask: (q, count) => {
      const all = ids(q, 'AND', count)
      return all.length > 0 ? all : ids(q, 'OR', count)
    },
    replace: (texts) => index.replace(texts),
    remove: (id) => index.discard(id),
  }
}
