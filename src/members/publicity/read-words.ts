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
  /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:["״”][א-ת]+)*|[%€$£₪#/+,]|(?<![\p{L}\p{N}])[-−–](?=\s?\p{N})|["«»“”„]|[.!?…;()\n]/gu

/** The words of a text in their order; apostrophes, hyphens and colons only part them. Time grows with the length alone. */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  let clause = 0
  for (const { 0: found, index } of text.matchAll(piece)) {
    if (/^[.!?…;()\n]/.test(found)) clause += 1
    else words.push({ text: fold(found), start: index, end: index + found.length, clause })
  }
  return words
}

/** Whether it is a quotation mark, which a pattern passes over unless it names one. */
export function isQuote({ text }: Word): boolean {
  return text === '"'
}

function fold(word: string): string {
  if (/^["«»“”„]$/u.test(word)) return '"'
  if (/^[-−–]$/u.test(word)) return '-'
  return word
    .normalize('NFD')
    .replace(/[\p{M}"״”]/gu, '')
    .toLowerCase()
}
