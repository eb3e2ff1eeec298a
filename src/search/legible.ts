const finals: Record<string, string> = { כ: 'ך', מ: 'ם', נ: 'ן', פ: 'ף', צ: 'ץ' }

/** Takes folded words, returns them as people write them: a Hebrew word ends in its final letter. */
export function legible(folded: string): string {
  return folded.replace(/(?<=[א-ת])[כמנפצ](?=\s|$)/g, (letter) => finals[letter] ?? letter)
}
