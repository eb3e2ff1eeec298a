import { messagesIn, type Locale, type Localized, type Messages } from '../i18n/index.ts'
import type { LibraryDocument, LibraryKind, LibraryText } from '../search/library-document.ts'
import { readAskedWords, type AskedWords } from './asked-words.ts'
import { contradictionPath } from './contradictions.ts'
import type { Facts } from './facts.ts'
import { readGuide } from './guide-text.ts'
import { guideEntries } from './library-entries-guide.ts'

/** Takes the content folder and its facts, returns all that can be read on this site; throws for an address that is asked for and not there. */
export function libraryEntries(folder: string, facts: Facts): LibraryDocument[] {
  const entries = [
    ...guideEntries(facts, readGuide(folder)),
    ...questionEntries(facts),
    ...termEntries(facts),
    ...debateEntries(facts),
    ...sheetEntries(facts),
    formEntry('/tools/body-map/', ({ tools }) => [tools.bodyMapTitle, tools.bodyMapLead]),
    formEntry('/tools/report/', ({ tools }) => [tools.reportTitle, tools.reportLead]),
  ]
  return withAskedWords(entries, readAskedWords(folder))
}

function questionEntries({ questions }: Facts): LibraryDocument[] {
  return [...questions.values()].map(({ id, question, answer }) =>
    entry('question', `/guide/questions/#${id}`, { names: question, text: answer.text }),
  )
}

function termEntries({ glossary }: Facts): LibraryDocument[] {
  return [...glossary.values()].map(({ id, page, names, synonyms, meaning }) =>
    entry('term', `/guide/${page}/#${id}`, { names: asTitles(names), synonyms, text: meaning.text }),
  )
}

/** A word of the glossary stands among titles here. */
function asTitles({ en, fr, he }: Localized): Localized {
  const title = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
  return { en: title(en), fr: title(fr), he: title(he) }
}

function debateEntries({ contradictions }: Facts): LibraryDocument[] {
  return [...contradictions.values()].map((dispute) =>
    entry('debate', contradictionPath(dispute), {
      names: dispute.title,
      text: dispute.evidence.text,
    }),
  )
}

function sheetEntries({ tools }: Facts): LibraryDocument[] {
  return [...tools.values()].map(({ id, names, summary }) =>
    entry('tool', `/tools/${id}/`, { names, text: summary }),
  )
}

/** A tool whose words are those of the interface. */
function formEntry(path: string, wordsOf: (t: Messages) => [title: string, text: string]): LibraryDocument {
  const [en, fr, he] = [wordsOf(messagesIn('en')), wordsOf(messagesIn('fr')), wordsOf(messagesIn('he'))]
  return entry('tool', path, {
    names: { en: en[0], fr: fr[0], he: he[0] },
    text: { en: en[1], fr: fr[1], he: he[1] },
  })
}

interface Said {
  names: Localized
  synonyms?: Record<Locale, string[]>
  text: Localized
}

/** Something short with one address: its names, and what is said of it. */
function entry(kind: LibraryKind, path: string, { names, synonyms, text }: Said): LibraryDocument {
  const textIn = (locale: Locale): LibraryText => ({
    href: `/${locale}${path}`,
    title: names[locale],
    aliases: synonyms?.[locale] ?? [],
    summary: text[locale],
    passages: [],
  })
  return { kind, texts: { en: textIn('en'), fr: textIn('fr'), he: textIn('he') } }
}

function withAskedWords(entries: LibraryDocument[], asked: AskedWords): LibraryDocument[] {
  const pathOf = ({ texts }: LibraryDocument) => texts.en.href.replace('/en', '')
  const paths = new Set(entries.map(pathOf))
  const unknown = [...asked.keys()].find((path) => !paths.has(path))
  if (unknown !== undefined) throw new Error(`content/asked-words.json: there is no page "${unknown}"`)
  return entries.map((entry) => {
    const words = asked.get(pathOf(entry))?.words
    return words ? { ...entry, texts: withAliases(entry.texts, words) } : entry
  })
}

function withAliases(
  texts: LibraryDocument['texts'],
  words: Record<Locale, string[]>,
): LibraryDocument['texts'] {
  const textIn = (locale: Locale) => ({
    ...texts[locale],
    aliases: [...texts[locale].aliases, ...words[locale]],
  })
  return { en: textIn('en'), fr: textIn('fr'), he: textIn('he') }
}
