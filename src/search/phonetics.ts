import { isHebrew } from './fold.ts'

const mostKeys = 6

/**
 * Takes a folded name, returns how it may sound: consonants only, the same for Latin and Hebrew letters
 * ("cohen", "kohn" and "כהנ" share KN). Several keys where the writing does not decide.
 */
export function soundsOf(name: string): string[] {
  const readings = isHebrew(name) ? hebrewReadings(name) : latinReadings(name)
  return combine(readings).filter((key) => key !== '')
}

type Readings = readonly (readonly string[])[]

/** All keys that choose one sound of each letter; a doubled sound counts once. */
function combine(readings: Readings): string[] {
  let keys = ['']
  for (const sounds of readings) {
    const longer: string[] = []
    for (const key of keys) {
      for (const sound of sounds) {
        const next = sound !== '' && key.endsWith(sound) ? key : key + sound
        if (longer.length < mostKeys && !longer.includes(next)) longer.push(next)
      }
    }
    keys = longer
  }
  return keys
}

function hebrewReadings(name: string): Readings {
  return [...name].map(
    (letter, index) => (index === 0 ? hebrewFirst[letter] : undefined) ?? hebrew[letter] ?? [''],
  )
}

const hebrew: Record<string, readonly string[]> = {
  ב: ['B', 'V'],
  ג: ['G'],
  ד: ['D'],
  ו: ['', 'V'],
  ז: ['S'],
  ח: ['H', ''],
  ט: ['T'],
  כ: ['K', 'H'],
  ל: ['L'],
  מ: ['M'],
  נ: ['N'],
  ס: ['S'],
  פ: ['P', 'F'],
  צ: ['S'],
  ק: ['K'],
  ר: ['R'],
  ש: ['X', 'S'],
  ת: ['T'],
}

const hebrewFirst: Record<string, readonly string[]> = {
  א: ['A'],
  ע: ['A'],
  ב: ['B'],
  ג: ['G', 'J'],
  ה: ['H', 'A'],
  ו: ['V'],
  ח: ['H', 'A', 'X'],
  י: ['Y', 'A'],
  כ: ['K'],
}

function latinReadings(name: string): Readings {
  const readings: (readonly string[])[] = []
  for (let at = 0; at < name.length;) {
    const group = groups.find(({ letters }) => name.startsWith(letters, at))
    const letter = name.charAt(at)
    readings.push(group?.sounds ?? latinLetter(name, letter, at))
    at += group?.letters.length ?? 1
  }
  return readings
}

/** Letters that make one sound together, the longest first. */
const groups: { letters: string; sounds: readonly string[] }[] = [
  { letters: 'tsch', sounds: ['X'] },
  { letters: 'tch', sounds: ['X'] },
  { letters: 'sch', sounds: ['X', 'S'] },
  { letters: 'sh', sounds: ['X'] },
  { letters: 'ch', sounds: ['X', 'H', 'K'] },
  { letters: 'kh', sounds: ['H', 'K'] },
  { letters: 'ph', sounds: ['F'] },
  { letters: 'th', sounds: ['T'] },
  { letters: 'tz', sounds: ['S'] },
  { letters: 'ts', sounds: ['S'] },
  { letters: 'cz', sounds: ['S', 'X'] },
  { letters: 'sz', sounds: ['X', 'S'] },
  { letters: 'ck', sounds: ['K'] },
  { letters: 'qu', sounds: ['K'] },
  { letters: 'gn', sounds: ['N'] },
]

function latinLetter(name: string, letter: string, at: number): readonly string[] {
  const next = name.charAt(at + 1)
  if (at === 0 && letter === 'y') return ['Y', 'A']
  if (letter === 'u' && at > 0 && isVowel(next)) return ['', 'V']
  if (isVowel(letter)) return at === 0 ? ['A'] : ['']
  if (letter === 'h') return at === 0 ? ['H', 'A'] : isVowel(next) ? ['', 'H'] : ['']
  if (letter === 'c') return softens(next) ? ['S'] : ['K']
  if (letter === 'g') return softens(next) ? ['G', 'J'] : ['G']
  if (letter === 'j') return at === 0 ? ['J', 'Y'] : ['J', '']
  return latin[letter] ?? [letter >= 'a' && letter <= 'z' ? letter.toUpperCase() : '']
}

const latin: Record<string, readonly string[]> = { q: ['K'], w: ['V'], x: ['KS'], z: ['S'] }

function isVowel(letter: string): boolean {
  return letter !== '' && 'aeiouy'.includes(letter)
}

function softens(next: string): boolean {
  return next !== '' && 'eiy'.includes(next)
}
