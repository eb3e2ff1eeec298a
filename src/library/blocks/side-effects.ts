import type { Locale, Messages } from '../../i18n/index.ts'
import type { SideEffect, sideEffectKinds } from '../care-schemas.ts'
import type { BlockMaker, FactBlock } from './fact-block.ts'
import { inOrder } from './in-order.ts'

/** The side effects of one kind: how often, why, and what to do. */
export function sideEffectsBlock(kind: (typeof sideEffectKinds)[number]): BlockMaker {
  return ({ sideEffects }, locale, t) => {
    const shown = inOrder(sideEffects).filter((effect) => effect.kind === kind)
    return table(shown, t.careFacts.sideEffects.caption, locale, t)
  }
}

/** The side effects that are infections. */
export const infectionsBlock: BlockMaker = ({ sideEffects }, locale, t) => {
  const shown = inOrder(sideEffects).filter(({ infection }) => infection)
  return table(shown, t.careFacts.sideEffects.infectionCaption, locale, t)
}

function table(shown: readonly SideEffect[], caption: string, locale: Locale, t: Messages): FactBlock {
  const words = t.careFacts.sideEffects
  return {
    form: 'table',
    caption,
    headings: [words.effect, words.frequency, words.cause, words.whatToDo],
    rows: shown.map(({ id, kind, names, frequency, cause, whatToDo }) => ({
      id: `effect-${id}`,
      title: { text: names[locale] },
      cells: [frequency, cause, whatToDo].map(({ text, sources }) => ({ text: text[locale], sources })),
      warning: kind === 'serious',
    })),
  }
}
