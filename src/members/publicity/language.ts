import { compile, emptyVocabulary, enter, type Pattern, type Vocabulary, type Wording } from './patterns.ts'
import { publicityRules } from './rules.ts'

/** A wording made ready: its patterns by the number of their first word, and what takes their sense away. */
export interface Language {
  patterns: Map<number, Pattern[]>
  vocabulary: Vocabulary
  negation: number
  hedge: number
  barrier: number
  prefixes: string
}

/** Makes a wording ready; refuses patterns that cannot be read. */
export function languageOf(wording: Wording): Language {
  const vocabulary = emptyVocabulary()
  const { families, rules, prefixes } = wording
  const all = [
    ...publicityRules.flatMap((rule) => compile(rules[rule], rule, families, vocabulary)),
    ...compile(wording.allowed, 'allowed', families, vocabulary),
  ]
  return {
    patterns: Map.groupBy(all, ({ first }) => first),
    vocabulary,
    negation: enter(wording.negations, vocabulary),
    hedge: enter(wording.hedges, vocabulary),
    barrier: enter(wording.barriers, vocabulary),
    prefixes,
  }
}

/** The numbers of the places that a word fits, with and without what is glued to its front. */
export function placesOf(word: string, { vocabulary, prefixes }: Language): Set<number> {
  const places = new Set<number>(/^\p{N}/u.test(word) ? vocabulary.whole.get('N') : [])
  if (/^\p{L}/u.test(word)) addAll(places, vocabulary.whole.get('W'))
  for (const bare of withoutPrefixes(word, prefixes)) {
    addAll(places, vocabulary.whole.get(bare))
    const longest = Math.min(bare.length, vocabulary.longestBeginning)
    for (let length = 1; length <= longest; length += 1)
      addAll(places, vocabulary.beginnings.get(bare.slice(0, length)))
  }
  return places
}

// As it stands, and with one to three glued letters taken off, while a word is left.
function withoutPrefixes(word: string, prefixes: string): string[] {
  const forms = [word]
  while (forms.length <= 3 && word.length > 2 && prefixes.includes(word.charAt(0))) {
    word = word.slice(1)
    forms.push(word)
  }
  return forms
}

function addAll(places: Set<number>, more: readonly number[] = []): void {
  for (const place of more) places.add(place)
}
