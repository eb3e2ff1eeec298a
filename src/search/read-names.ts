import { fold } from './fold.ts'
import type { NameLookup } from './name-index.ts'
import { free, type Sentence } from './sentence.ts'
import { chatter, grammar, isTold, saysNothing, titles } from './stop-words.ts'
import { largeTown, type PlaceRead } from './read-places.ts'
import type { TermsRead } from './read-terms.ts'
import type { Understanding } from './understanding.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Everything read from both fields, before it is put together. */
export interface WordsRead {
  q: Sentence
  near: Sentence
  terms: TermsRead[]
  place: PlaceRead | null
  radiusKm: number | null
}

type NamesRead = Pick<Understanding, 'nameOrEntity' | 'ignored'> & { name: string[] }

/** Takes what is left after everything else was read, returns the name in it and what is passed over. */
export function readNames(read: WordsRead, vocabulary: Vocabulary, names: NameLookup): NamesRead {
  const name: { word: string; at: number }[] = []
  const ignored: string[] = []
  for (const sentence of [read.q, read.near]) {
    for (const at of free(sentence)) {
      const word = sentence.words[at] ?? ''
      const kind = kindOf(sentence, at, read, vocabulary, names)
      if (kind === 'name') name.push({ word, at })
      else if (kind === 'ignored') ignored.push(word)
    }
  }
  return { name: name.map(({ word }) => word), nameOrEntity: doubleReading(read, name, names), ignored }
}

type Kind = 'name' | 'ignored' | 'small'

function kindOf(
  sentence: Sentence,
  at: number,
  read: WordsRead,
  { dictionary, places }: Vocabulary,
  names: NameLookup,
): Kind {
  const word = sentence.words[at] ?? ''
  const titled = titles.has(sentence.words[at - 1] ?? '')
  if (sentence.words.length === 1 && (grammar.has(word) || names.has(word))) return 'name'
  if (/^\d+$/.test(word)) return 'ignored'
  if (isBegun(sentence, at, names)) return 'name'
  if (saysNothing(word))
    return chatter.has(word) && names.has(word) && (titled || isBare(read)) ? 'name' : 'small'
  if (names.has(word) || titled) return 'name'
  if (dictionary.form(word) !== null || (read.place?.certain && places.has(word))) return 'ignored'
  return isTold(sentence.words) && (read.terms.length > 0 || read.place) ? 'ignored' : 'name'
}

/** "martin de" on the way to "martin delmas": a small word after one name may be the beginning of another. */
function isBegun({ words, taken }: Sentence, at: number, names: NameLookup): boolean {
  const [first = '', second = ''] = words
  return (
    words.length === 2 &&
    at === 1 &&
    !taken[0] &&
    names.has(first) &&
    (grammar.has(second) || chatter.has(second))
  )
}

/** Nothing but names and a place: "petit lyon" asks for Dr Petit, "un petit mal de dos" does not. */
function isBare({ q, terms }: WordsRead): boolean {
  return terms.length === 0 && q.words.filter((word) => chatter.has(word) || grammar.has(word)).length === 1
}

/** Both readings of one word that is an entity and a listed person's name ("Paris", "Israel"). */
function doubleReading(
  read: WordsRead,
  name: { word: string; at: number }[],
  names: NameLookup,
): Understanding['nameOrEntity'] {
  const entity = ambiguousPlace(read, name.length > 0, names) ?? ambiguousTerm(read, name.length > 0)
  const word = entity ? (read.q.words[entity.at] ?? '') : ''
  // A village nobody asks for may be a slip in a name ("Lohn Mizrahi" for "Alon Mizrahi").
  const slip = entity?.instead === 'place' && entity.nameFirst && name.length > 0
  if (!entity || !(slip || names.has(word))) return null
  const tokens = [...name, { word, at: entity.at }].sort((a, b) => a.at - b.at).map((part) => part.word)
  return { tokens, instead: entity.instead, nameFirst: entity.nameFirst }
}

type Ambiguous = { at: number; instead: 'place' | 'country' | 'language'; nameFirst: boolean }

function ambiguousPlace(
  { q, place, terms }: WordsRead,
  withName: boolean,
  names: NameLookup,
): Ambiguous | null {
  const [at, ...more] = place?.positions ?? []
  if (!place || place.certain || at === undefined || more.length > 0) return null
  if (place.correction) return withName ? { at, instead: 'place', nameFirst: true } : null
  const large = (place.places[0]?.population ?? 0) >= largeTown
  if (large && terms.some((read) => read.terms.some(({ kind }) => kind === 'condition'))) return null
  return { at, instead: 'place', nameFirst: !large || (withName && names.has(q.words[at] ?? '')) }
}

/** A country or a language may be a name beside another name ("Israel Cohen"), or a lone by-word ("צרפתי"). */
function ambiguousTerm({ q, terms }: WordsRead, withName: boolean): Ambiguous | null {
  for (const read of terms) {
    const [at, ...more] = read.positions
    const [term] = read.terms
    if (read.sentence !== q || at === undefined || more.length > 0 || read.corrections.length > 0) continue
    if (term?.kind !== 'country' && term?.kind !== 'language') continue
    const isProper = term.labels.some(({ text, preferred }) => preferred && fold(text) === q.words[at])
    if (withName || (q.words.length === 1 && !isProper)) return { at, instead: term.kind, nameFirst: true }
  }
  return null
}
