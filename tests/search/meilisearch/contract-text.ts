import { z } from 'zod'
import type { StoredSettings } from './contract-store.ts'

const words = z.array(z.string()).catch([])

/** Every word of the text must be in a searched attribute; the last may be unfinished, some may have slips. */
export function matchesText(
  text: string,
  document: Record<string, unknown>,
  searched: string[],
  { typoTolerance }: StoredSettings,
): boolean {
  const typed = text.split(' ').filter((word) => word !== '')
  return typed.every((word, at) =>
    searched.some((attribute) => {
      const strict = typoTolerance.disableOnAttributes.includes(attribute)
      const most = strict ? 0 : forgiven(word, typoTolerance.minWordSizeForTypos)
      const isLast = at === typed.length - 1
      return words.parse(document[attribute]).some((own) => {
        if (own === word || (isLast && own.startsWith(word))) return true
        return most > 0 && slips(word, own) <= most
      })
    }),
  )
}

function forgiven({ length }: string, { oneTypo, twoTypos }: { oneTypo: number; twoTypos: number }): number {
  return length >= twoTypos ? 2 : length >= oneTypo ? 1 : 0
}

/** Letters added, left out, exchanged or swapped; a slip in the first letter counts twice, as the server has it. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next[j] = Math.min(
        (row[j] ?? 9) + 1,
        (next[j - 1] ?? 9) + 1,
        (row[j - 1] ?? 9) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap ? (before[j - 2] ?? 9) + 1 : 9,
      )
    }
    before = row
    row = next
  }
  return (row[b.length] ?? 9) + (a[0] === b[0] ? 0 : 1)
}
