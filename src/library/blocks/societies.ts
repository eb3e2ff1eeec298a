import type { Locale, Localized, Messages } from '../../i18n/index.ts'
import type { Facts } from '../facts.ts'
import { inLanguage, together, type FactBlock } from './fact-block.ts'

/** The societies of mesotherapy: how each began, and what was counted, with the year it is said of. */
export function societiesBlock({ societies }: Facts, locale: Locale, t: Messages): FactBlock {
  const words = t.worldFacts.societies
  return {
    form: 'table',
    caption: words.caption,
    headings: [words.society, words.founded, words.figures],
    rows: inAlphabet(societies, locale).map(({ id, names, founded, figures }) => ({
      id,
      title: { text: names[locale] },
      cells: [
        inLanguage(founded, locale),
        together(
          figures.map(({ year, text, sources }) => ({
            text: t.design.labelled(year ?? words.noYear, text[locale]),
            sources,
          })),
        ),
      ],
    })),
  }
}

/** The universities where mesotherapy is or was taught, with the names they had. */
export function universitiesBlock({ universities }: Facts, locale: Locale, t: Messages): FactBlock {
  const words = t.worldFacts.universities
  return {
    form: 'table',
    caption: words.caption,
    headings: [words.university, words.otherNames, words.taught],
    rows: inAlphabet(universities, locale).map(({ id, names, aliases, taught, confirmed }) => ({
      id,
      title: { text: names[locale] },
      cells: [
        { text: aliases.length === 0 ? words.noOtherName : aliases.join(', ') },
        {
          text: taught.text[locale] + (confirmed ? '' : ` ${words.notConfirmed}`),
          sources: taught.sources,
        },
      ],
    })),
  }
}

function inAlphabet<T extends { names: Localized }>(named: ReadonlyMap<string, T>, locale: Locale): T[] {
  const { compare } = new Intl.Collator(locale)
  return [...named.values()].sort((one, other) => compare(one.names[locale], other.names[locale]))
}
