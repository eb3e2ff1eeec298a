import FlexSearch from 'flexsearch'
import { tokens } from '../../../../src/search/fold.ts'
import { wholeText, type Library } from './library.ts'

/** FlexSearch: words begun, and whoever has most of the words when nobody has all. It forgives no slips. */
export function flexSearch(): Library {
  const index = new FlexSearch.Index({ tokenize: 'forward', encode: tokens })
  return {
    build: (texts) => texts.forEach((one) => index.add(one.id, wholeText(one))),
    ask: (q, count) => index.search(q, { limit: count, suggest: true }).map(Number),
    replace: (texts) => void index.update(texts.id, wholeText(texts)),
    remove: (id) => void index.remove(id),
  }
}
