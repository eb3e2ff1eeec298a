import { locales, type Locale } from '../i18n/locales.ts'
import { tokens } from './fold.ts'
import type { LibraryDocument, LibraryText } from './library-document.ts'
import { grammar } from './stop-words.ts'

/** A document as folded words, by language. */
export type ReadDocument = Record<Locale, ReadText>

export interface ReadText {
  /** What it is called first, then what else it is called or asked. */
  names: string[][]
  summary: string[]
  passages: { heading: string[]; text: string[] }[]
}

/** Takes a document, returns its words; the slow part of making an index, done once for each text. */
export function readDocument({ texts: { en, fr, he } }: LibraryDocument): ReadDocument {
  return { en: readText(en), fr: readText(fr), he: readText(he) }
}

/** The folded words of a text that tell something; all of them when it is made of small words only. */
export function tellingWords(text: string): string[] {
  const all = tokens(text)
  const telling = all.filter((word) => !grammar.has(word))
  return telling.length > 0 ? telling : all
}

/** The names of a document in all languages, each with its place among those of its language: the title is the first. */
export function namesOf(read: ReadDocument): { words: string[]; place: number }[] {
  return locales.flatMap((locale) => read[locale].names.map((words, place) => ({ words, place })))
}

/** Everything a document says in all languages, and how plainly it says each part. */
export function partsOf(read: ReadDocument): { words: string[]; plainness: number }[] {
  return locales.flatMap((locale) => [
    ...read[locale].names.map((words) => ({ words, plainness: plainness.name })),
    { words: read[locale].summary, plainness: plainness.summary },
    ...read[locale].passages.flatMap((passage) => [
      { words: passage.heading, plainness: plainness.heading },
      { words: passage.text, plainness: plainness.text },
    ]),
  ])
}

const plainness = { name: 1, heading: 0.8, summary: 0.6, text: 0.4 }

function readText({ title, aliases, summary, passages }: LibraryText): ReadText {
  return {
    names: [title, ...aliases].map(tellingWords),
    summary: tellingWords(summary),
    passages: passages.map(({ heading, text }) => ({
      heading: tellingWords(heading),
      text: tellingWords(text),
    })),
  }
}
