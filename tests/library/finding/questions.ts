import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { everybody } from '../../../src/directory/doctor-query.ts'
import { libraryAnswers } from '../../../src/directory/results/library-answers.ts'
import { messagesIn, type Locale } from '../../../src/i18n/index.ts'
import { projectRoot } from '../../../src/kernel/root.ts'
import { loadFacts } from '../../../src/library/facts.ts'
import { libraryEntries } from '../../../src/library/library-entries.ts'
import { searchTerms } from '../../../src/library/search-terms.ts'
import { createEmbeddedEngine } from '../../../src/search/embedded-engine.ts'
import { LibraryIndex } from '../../../src/search/library-index.ts'
import { book, now, query } from '../../search/support.ts'

/** What a patient asks, and the addresses (without the language) that answer it; none for what is not ours. */
export interface Question {
  words: string
  right: string[]
}

const content = join(projectRoot, 'content')
const facts = loadFacts(content)
export const library = new LibraryIndex(libraryEntries(content, facts))
const engine = createEmbeddedEngine({ terms: searchTerms(facts), places: book })

/** Reads a list: the questions that the search was made with, or (`held`) those that it had not seen. */
export function questionsOf(name: string): Question[] {
  const file = readFileSync(join(import.meta.dirname, `${name}.tsv`), 'utf8')
  return file
    .trim()
    .split('\n')
    .map((line) => {
      const [words = '', right = ''] = line.split('\t')
      return { words, right: right === '-' ? [] : right.split(' ') }
    })
}

/** The addresses that the page of results offers for a question, as in a directory without doctors. */
export function offered(words: string, locale: Locale): string[] {
  const answer = engine.search(query({ q: words, locale, now }))
  const results = { ...answer, doctors: [], closeButNot: [], bans: [] }
  const reader = { library, facts, locale, t: messagesIn(locale) }
  return libraryAnswers({ ...everybody, q: words }, results, reader).answers.map(({ href }) => href)
}

/** One line for each question without a right answer among the first three; a page is right wherever it opens. */
export function unanswered(locale: Locale, questions: Question[]): string[] {
  return questions.flatMap(({ words, right }) => {
    const first = offered(words, locale).slice(0, 3)
    const isRight = (href: string) =>
      right.some((path) => [href, href.replace(/#.*/, '')].includes(`/${locale}${path}`))
    const isAnswered = right.length > 0 ? first.some(isRight) : first.length === 0
    return isAnswered
      ? []
      : [`${words}: ${first.join(', ') || 'nothing'}, not ${right.join(' or ') || 'nothing'}`]
  })
}
