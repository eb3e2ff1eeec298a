import { soundsOf } from '../phonetics.ts'
import { hasOneOf, type Filters } from './filters.ts'

/** One way to take the words of a name. */
export interface NameAttempt {
  text: string
  searchedIn: ('words' | 'spellings' | 'slips')[] | null
  filters: Filters
  /** With fewer answers the next attempt is looked at too. */
  enough: number
}

/** Takes the words of a name, returns how the server is asked for them, the strictest first; one way for no name. */
export function nameAttempts(words: string[]): NameAttempt[] {
  const text = words.join(' ')
  if (words.length === 0) return [{ text, searchedIn: null, filters: [], enough: 0 }]
  return [
    { text, searchedIn: ['words'], filters: [], enough: 10 },
    { text, searchedIn: ['words', 'spellings'], filters: [], enough: 1 },
    { text, searchedIn: ['slips'], filters: [], enough: 1 },
    ...bySound(words),
  ]
}

/** Every word must sound like a word of the name; none does that has no consonant. */
function bySound(words: string[]): NameAttempt[] {
  const sounds = words.map(soundsOf)
  if (sounds.some((keys) => keys.length === 0)) return []
  const filters = sounds.map((keys) => hasOneOf('sounds', keys))
  return [{ text: '', searchedIn: null, filters, enough: 1 }]
}
