import type { contraindicationKinds } from '../care-schemas.ts'
import type { BlockMaker } from './fact-block.ts'
import { inOrder } from './in-order.ts'

/** The reasons of one kind not to inject. */
export function contraindicationsBlock(kind: (typeof contraindicationKinds)[number]): BlockMaker {
  return ({ contraindications }, locale, t) => {
    const words = t.careFacts.contraindications
    return {
      form: 'table',
      caption: words.caption,
      headings: [words.situation, words.why],
      rows: inOrder(contraindications)
        .filter((one) => one.kind === kind)
        .map(({ id, names, why }) => ({
          id,
          title: { text: names[locale] },
          cells: [{ text: why.text[locale], sources: why.sources }],
          warning: kind === 'absolute',
        })),
    }
  }
}
