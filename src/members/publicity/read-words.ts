/** A word, number or sign of a text, folded: small letters without accents; `start` to `end` is where it stands. */
export interface Word {
  text: string
  start: number
  end: number
  /** Words of one clause have the same number; nothing is found across its end. */
  clause: number
}

// A number; a word, with the quote of a Hebrew abbreviation; a sign that a pattern may name; the end of a clause.
const piece =
  /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:["״”][א-ת]+)*|[%€$£₪#/+,]|(?<![\p{L}\p{N}])[-−–](?=\s?\p{N})|["«»“”„](?:\s*["«»“”„])*|[.!?…;()\n]/gu

const ends = '.!?…;()\n'
const signs = '%€$£₪#/+,"-'

/** The words of a text in their order; apostrophes, hyphens and colons only part them. Time grows with the length alone. */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  const folded = new Map<string, string>()
  let clause = 0
  for (const { 0: found, index } of text.matchAll(piece)) {
    if (ends.includes(found)) {
      clause += 1
      continue
    }
    const word = folded.get(found) ?? fold(found)
    folded.set(found, word)
    words.push({ text: word, start: index, end: index + found.length, clause })
  }
  return words
}

/** Whether it is a sign, neither a word nor a number. */
export function isSign({ text }: Word): boolean {
  return signs.includes(text)
}

// All quotation marks are one, and so are all dashes.
function fold(found: string): string {
  if (/^["«»“”„]/.test(found)) return '"'
  if (/^[-−–]/.test(found)) return '-'
  return found
    .normalize('NFD')
    .replace(/[\p{M}"״”]/gu, '')
    .toLowerCase()
}
