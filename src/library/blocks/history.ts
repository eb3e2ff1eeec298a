import type { Locale, Messages } from '../../i18n/index.ts'
import type { Facts } from '../facts.ts'
import type { Moment } from '../world-schemas.ts'
import type { FactBlock } from './fact-block.ts'

/** What happened, from the oldest date on; what only a society tells of itself says so. */
export function historyBlock({ history }: Facts, locale: Locale, t: Messages): FactBlock {
  return timeline([...history.values()], locale, t)
}

/** The congresses among it. */
export function congressesBlock({ history }: Facts, locale: Locale, t: Messages): FactBlock {
  return timeline(
    [...history.values()].filter(({ kind }) => kind === 'congress'),
    locale,
    t,
  )
}

function timeline(told: readonly Moment[], locale: Locale, t: Messages): FactBlock {
  const words = t.worldFacts.history
  const moments = told.toSorted((one, other) => one.from - other.from)
  return {
    form: 'timeline',
    caption: words.caption,
    moments: moments.map((moment) => ({
      id: moment.id,
      when: when(moment, words),
      what: {
        text: moment.told.text[locale] + (moment.onlyByASociety ? ` ${words.onlyByASociety}` : ''),
        sources: moment.told.sources,
      },
    })),
  }
}

/** "1952", "about 1989", "2002–2003", in the reader's words. */
export function when({ from, to, about }: Moment, words: Messages['worldFacts']['history']): string {
  const first = from < 0 ? words.beforeOurEra(String(-from)) : String(from)
  const years = to === null ? first : `${first}–${String(to)}`
  return about ? words.about(years) : years
}
