import { tokens } from '../../search/fold.ts'
import type { LocalList } from './local-list.ts'

export interface Suggestion {
  kind: keyof LocalList['words']['kinds']
  label: string
  /** The word that was recognised, when it is not in the label. */
  heard?: string
  /** Where it leads; what the local list knows is searched for instead. */
  href?: string
}

/** Finds what a text may become in the local list, places first or last. */
export type LocalMatches = (text: string, placesFirst: boolean) => Suggestion[]

// The rest of the eight is for what only the server knows.
const most = 5
const mostOfOthers = 2

/** Takes the local list, returns the search in it. */
export function createLocalMatches({ conditions, places }: LocalList): LocalMatches {
  const entries = [
    ...conditions.map((names) => entry('condition', names)),
    ...places.map((name) => entry('place', [name])),
  ]
  return (text, placesFirst) => {
    const words = tokens(text)
    const found = entries.flatMap(({ kind, names, texts }): Suggestion[] => {
      const at = texts.findIndex((own) => begin(own, words))
      return at === -1 ? [] : [{ kind, label: names[0] ?? '', heard: at > 0 ? names[at] : undefined }]
    })
    const isFirst = ({ kind }: Suggestion) => (kind === 'place') === placesFirst
    const others = found.filter((one) => !isFirst(one)).slice(0, mostOfOthers)
    const first = found.filter(isFirst).slice(0, most - others.length)
    return [...first, ...others]
  }
}

/** Tells whether a label is still among what a longer text may become. */
export function stillFits(label: string, text: string): boolean {
  return begin(tokens(label), tokens(text))
}

function entry(kind: 'condition' | 'place', names: string[]) {
  return { kind, names, texts: names.map(tokens) }
}

/** Every word is one of the text's own, in any order; the last may be unfinished. */
function begin(own: string[], words: string[]): boolean {
  return words.every((word, at) =>
    own.some((candidate) => (at === words.length - 1 ? candidate.startsWith(word) : candidate === word)),
  )
}
