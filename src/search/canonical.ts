import { tokens, isHebrew } from './fold.ts'

/** Letters that Hebrew glues before a word: in, to, from, and, the, that, as. */
const hebrewPrefixes = 'בלמוהשכ'
const hebrewEndings = ['יימ', 'ימ', 'ות', 'י', 'ה', 'ת']

/** Words for hurting are one word here: labels name it in one way, people in another. */
const alike = new Map(
  [
    'mal maux douleur douleurs douloureux douloureuse douloureuses',
    'pain pains ache aches aching hurt hurts hurting sore soreness painful',
    'כאב כאבי כאבים כואב כואבת כואבים כואבות',
  ].flatMap((line) => tokens(line).map((word, _, all) => [word, all[0] ?? word] as const)),
)

/**
 * Takes a folded word and the words that labels use, returns the one form under which a label keeps it:
 * without plural, without what Hebrew glues to it.
 */
export function canonical(word: string, used: ReadonlySet<string>): string {
  const same = alike.get(word)
  if (same !== undefined) return same
  if (!isHebrew(word)) return withoutPlural(word)
  const bare = withoutPrefix(word, used)
  if (bare !== undefined) return canonical(bare, used)
  const stem = hebrewEndings
    .filter((ending) => word.endsWith(ending) && word.length - ending.length >= 3)
    .map((ending) => word.slice(0, -ending.length))
    .find((rest) => used.has(rest))
  return stem ?? word
}

/** A Hebrew word without its one or two glued letters, if what is left passes the test. */
export function withoutPrefix(word: string, used: { has(word: string): boolean }): string | undefined {
  return [1, 2]
    .filter((length) => [...word.slice(0, length)].every((letter) => hebrewPrefixes.includes(letter)))
    .map((length) => word.slice(length))
    .find((rest) => rest.length >= 2 && used.has(rest))
}

function withoutPlural(word: string): string {
  const plural = word.length >= 4 && /[^sui]s$|[aeo]ux$/.test(word)
  return plural ? word.slice(0, -1) : word
}
