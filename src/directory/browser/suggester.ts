import type { LocalList } from './local-list.ts'
import { createLocalMatches, type LocalMatches, type Suggestion } from './local-matches.ts'

/** The local list, ready to be searched. */
export interface Offline {
  words: LocalList['words']
  matches: LocalMatches
}

/** Where suggestions come from. */
export interface Suggester {
  /** Loads the local list, once; undefined when it could not be had this time. */
  offline(): Promise<Offline | undefined>
  /** What the server suggests; nothing when it does not answer. */
  online(text: string, signal: AbortSignal): Promise<Suggestion[]>
}

const longestText = 100

/** Takes the page's language, returns its suggestions; nothing is loaded before it is asked for. */
export function createSuggester(lang: string): Suggester {
  let offline: Promise<Offline | undefined> | undefined
  const forget = () => {
    offline = undefined
    return undefined
  }
  return {
    offline: () => (offline ??= loadList(lang).catch(forget)),
    online: (text, signal) => fetchSuggestions(text, lang, signal).catch(() => []),
  }
}

async function loadList(lang: string): Promise<Offline> {
  const list: LocalList = await fetchJson(`/local-suggestions/${lang}.json`)
  return { words: list.words, matches: createLocalMatches(list) }
}

async function fetchSuggestions(text: string, lang: string, signal: AbortSignal): Promise<Suggestion[]> {
  const query = new URLSearchParams({ q: text.slice(0, longestText), lang })
  const { suggestions } = await fetchJson(`/api/v1/suggest?${query}`, signal)
  return suggestions
}

// Our own files and our own API: what they hold is checked where it is made.
async function fetchJson(address: string, signal?: AbortSignal) {
  const response = await fetch(address, { signal })
  if (!response.ok) throw new Error(address)
  return response.json()
}
