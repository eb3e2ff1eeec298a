import { create, insertMultiple, remove, search, update } from '@orama/orama'
import { tokens } from '../../../../src/search/fold.ts'
import type { Library, Texts } from './library.ts'

/** Orama with one slip a word; its own tokenizer drops Hebrew letters, so it is given ours. */
export function orama(): Library {
  const index = create({
    schema: { names: 'string', conditions: 'string', cities: 'string' },
    components: { tokenizer: { language: 'english', normalizationCache: new Map(), tokenize: tokens } },
  })
  const row = ({ id, ...texts }: Texts) => ({ ...texts, id: String(id) })
  const ids = async (term: string, threshold: number, limit: number): Promise<number[]> =>
    (await search(index, { term, tolerance: 1, threshold, limit })).hits.map(({ id }) => Number(id))
  return {
    build: async (texts) => void (await insertMultiple(index, texts.map(row), 500)),
    ask: async (q, count) => {
      const all = await ids(q, 0, count)
      return all.length > 0 ? all : ids(q, 1, count)
    },
    replace: async (texts) => void (await update(index, String(texts.id), row(texts))),
    remove: async (id) => void (await remove(index, String(id))),
  }
}
