import { tokens } from './fold.ts'

const mostLetters = 200
const mostWords = 32

/** The typed words, and which of them have been read as something. */
export interface Sentence {
  words: string[]
  taken: boolean[]
}

/** Takes what was typed in one field; what is beyond any real question is cut off. */
export function sentence(text: string): Sentence {
  const words = tokens(text.slice(0, mostLetters)).slice(0, mostWords)
  return { words, taken: words.map(() => false) }
}

export function take({ taken }: Sentence, positions: number[]): void {
  for (const at of positions) taken[at] = true
}

/** Positions of the words that are still to be read. */
export function free({ words, taken }: Sentence): number[] {
  return words.flatMap((_, at) => (taken[at] ? [] : [at]))
}

/** The words at these positions as one text. */
export function textAt({ words }: Sentence, positions: number[]): string {
  return positions.map((at) => words[at] ?? '').join(' ')
}
