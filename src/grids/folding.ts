import type { Database } from '../kernel/database.ts'
import { onceFor } from '../kernel/once-for.ts'
import { fold } from '../search/fold.ts'
import { titles } from '../search/stop-words.ts'

/**
 * A connection that folds words in SQL as the search does, so that accents and points part nobody from their place:
 * `folded(text)` is what names are sorted by, `has_words(words, text)` whether all folded words stand in a text.
 */
export const folding = onceFor(({ sqlite }: Database) => {
  const options = { deterministic: true, directOnly: true }
  sqlite.function('folded', options, (text: unknown) => fold(String(text ?? '')))
  sqlite.function('has_words', options, (words: unknown, text: unknown) => {
    const inside = fold(String(text ?? ''))
    return String(words)
      .split(' ')
      .every((word) => inside.includes(word))
      ? 1
      : 0
  })
  return sqlite
})

/** What was typed, as `has_words` takes it: without the titles that pages write before names, unless nothing else is left. */
export function searchedWords(text: string): string {
  const folded = fold(text)
  const words = folded.split(' ').filter((word) => !titles.has(word))
  return words.length === 0 ? folded : words.join(' ')
}
