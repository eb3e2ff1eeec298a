import { take, type Sentence } from './sentence.ts'

const units = new Set(['km', 'kms', 'kilometre', 'kilometres', 'kilometer', 'kilometers', 'קמ', 'קילומטר'])

const farthestKm = 500

/** Reads and takes "20 km" or "20km"; null when no distance is typed, or none that makes sense. */
export function readRadius(sentence: Sentence): number | null {
  for (const [at, word] of sentence.words.entries()) {
    const together = /^(\d{1,3})(?:km|kms|קמ)$/.exec(word)
    const apart = units.has(sentence.words[at + 1] ?? '') ? /^(\d{1,3})$/.exec(word) : null
    const km = Number(together?.[1] ?? apart?.[1] ?? 0)
    if (km < 1 || km > farthestKm) continue
    take(sentence, apart ? [at, at + 1] : [at])
    return km
  }
  return null
}
