import { asPain } from './complaints.ts'
import type { Locale } from '../i18n/locales.ts'
import type { NameLookup } from './name-index.ts'
import { readNames, type WordsRead } from './read-names.ts'
import {
  preferCountries,
  readMisspeltPlace,
  readPlace,
  readPostalCode,
  readWholeMisspelt,
  type PlaceContext,
  type PlaceRead,
} from './read-places.ts'
import { readRadius } from './read-radius.ts'
import { formsOf, readTerms, type TermsRead } from './read-terms.ts'
import { sentence, type Sentence } from './sentence.ts'
import { saysNothing } from './stop-words.ts'
import type { Understanding, Understood } from './understanding.ts'
import type { TermKind, Vocabulary } from './vocabulary.ts'

export type { Understanding, Understood }

export interface Typed {
  q: string
  near: string
  locale: Locale
}

/** Takes both fields, returns what they mean; what means nothing is a name, or is left out and said so. */
export function understand(typed: Typed, vocabulary: Vocabulary, names: NameLookup): Understanding {
  const read = readWords(typed, vocabulary, names)
  const { name, nameOrEntity, ignored } = readNames(read, vocabulary, names)
  const terms = (kind: TermKind) => understoodTerms(read.terms, kind)
  const [place, ...others] = read.place?.places ?? []
  return {
    conditions: terms('condition'),
    techniques: terms('technique'),
    diplomas: terms('diploma'),
    languages: terms('language'),
    countries: terms('country'),
    place: place && read.place ? { place, radiusKm: read.radiusKm, from: read.place.from } : null,
    alternativePlaces: others.slice(0, 5),
    name: name.length > 0 ? { text: name.join(' '), tokens: name } : null,
    nameOrEntity,
    corrections: [
      ...read.terms.flatMap(({ corrections }) => corrections),
      ...(read.place?.correction ? [read.place.correction] : []),
    ],
    ignored,
  }
}

/** Long labels before towns, towns before single words, exact words before slips. */
function readWords(typed: Typed, { dictionary, places }: Vocabulary, names: NameLookup): WordsRead {
  const [q, near] = [sentence(typed.q), sentence(typed.near)]
  const context = (placesFirst: boolean): PlaceContext => ({
    names: places,
    locale: typed.locale,
    isName: (word) => names.has(word),
    placesFirst,
  })
  const radiusKm = readRadius(near) ?? readRadius(q)
  const nearPlace =
    readPostalCode(near, context(true)) ??
    readWholeMisspelt(near, context(true)) ??
    readPlace(near, context(true), 1) ??
    readMisspeltPlace(near, context(true), () => true)
  const known = (word: string) => places.has(word) || names.has(word)
  const forms = formsOf(q, dictionary, known)
  const terms = readTerms(q, forms, dictionary, 2)
  const inText = context(false)
  const longPlace = nearPlace ?? readPostalCode(q, inText) ?? readPlace(q, inText, 2)
  terms.push(...readTerms(q, asPain(q, forms), dictionary, 2))
  terms.push(...readTerms(q, forms, dictionary, 1))
  terms.push(...readTerms(near, formsOf(near, dictionary, known), dictionary, 1))
  const place = longPlace ?? readPlace(q, inText, 1) ?? readGuessedPlace(q, inText, names)
  return { q, near, terms, place: place && preferCountries(place, countriesOf(terms)), radiusKm }
}

/** A slip is taken for a town only where it cannot as well be a slip in a name. */
function readGuessedPlace(q: Sentence, context: PlaceContext, names: NameLookup): PlaceRead | null {
  const unread = q.words.filter((word, at) => !q.taken[at] && !saysNothing(word))
  const besideName = unread.some((word) => names.has(word))
  return readMisspeltPlace(q, { ...context, besideName }, (word) => {
    if (saysNothing(word) || names.has(word)) return false
    return unread.length === 1 || !names.hasNear(word, 1)
  })
}

function understoodTerms(read: TermsRead[], kind: TermKind): Understood[] {
  const found = new Map<string, Understood>()
  for (const { terms, from } of read) {
    for (const term of terms)
      if (term.kind === kind && !found.has(term.id)) found.set(term.id, { id: term.id, from })
  }
  return [...found.values()]
}

function countriesOf(terms: TermsRead[]): string[] {
  return understoodTerms(terms, 'country').map(({ id }) => id)
}
