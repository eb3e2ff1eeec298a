import type { Locale, Messages } from '../../i18n/index.ts'
import type { Facts } from '../facts.ts'
import type { glossaryPages } from '../world-schemas.ts'
import { inLanguage, type BlockMaker, type FactBlock } from './fact-block.ts'
import { inOrder } from './in-order.ts'

const shownSynonyms = 3

/** Every word of one page of the glossary, in the order of the alphabet of the language. */
export function glossaryBlock(page: (typeof glossaryPages)[number]): BlockMaker {
  return ({ glossary }, locale, t) => {
    const { compare } = new Intl.Collator(locale)
    return {
      form: 'terms',
      caption: t.worldFacts.glossary.caption,
      terms: [...glossary.values()]
        .filter((term) => term.page === page)
        .sort((one, other) => compare(one.names[locale], other.names[locale]))
        .map(({ id, names, synonyms, meaning, termsInDoubt }) => ({
          id,
          term: names[locale],
          alsoCalled: synonyms[locale].slice(0, shownSynonyms).join(', '),
          meaning: {
            text: meaning.text[locale] + (termsInDoubt.includes(locale) ? ` ${t.site.termToReview}` : ''),
            sources: meaning.sources,
          },
        })),
    }
  }
}

/** What people ask before a session, each with a short answer; the question leads to the page that says more. */
export function questionsBlock({ questions }: Facts, locale: Locale, t: Messages): FactBlock {
  return {
    form: 'questions',
    caption: t.worldFacts.questions.caption,
    items: inOrder(questions).map(({ id, question, answer, more }) => ({
      id,
      question: question[locale],
      answer: inLanguage(answer, locale),
      href: `/${locale}${more}`,
    })),
  }
}
