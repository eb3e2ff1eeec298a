import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { onceFor } from '../../../kernel/once-for.ts'
import { remember } from '../../../kernel/remember.ts'
import { fold } from '../../../search/fold.ts'
import { most } from '../../profile-parts.ts'

/** The year in whatever way a day is written: a year, a day, or the number by which spreadsheets count days. */
export function readYear(text: string): number | null {
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : null
  // Spreadsheets count from 30 December 1899.
  if (serial !== null) return inRange(new Date(Date.UTC(1899, 11, 30 + serial)).getUTCFullYear())
  const full = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(text)?.[1]
  if (full !== undefined) return inRange(Number(full))
  const short = /^\d{1,2}[./-]\d{1,2}[./-](\d\d)$/.exec(text)?.[1]
  if (short === undefined) return null
  return inRange(Number(short) + (Number(short) > 40 ? 1900 : 2000))
}

function inRange(year: number): number | null {
  return year >= 1940 && year <= 2100 ? year : null
}

/** The telephone numbers of a cell in international form, and those that cannot be called. */
export function readPhones(text: string, country: string): { numbers: string[]; wrong: string[] } {
  const numbers: string[] = []
  const wrong: string[] = []
  for (const piece of phonesIn(text)) {
    const number = readPhone(piece, country)
    if (number === null) wrong.push(piece)
    else if (!numbers.includes(number)) numbers.push(number)
  }
  return { numbers: numbers.slice(0, most.phones), wrong }
}

// "01 42 … / 06 12 …", "01.42… ou 06.12…"; a slash within a number ("01/42/00/00/00") parts nothing.
function phonesIn(text: string): string[] {
  const pieces = text.split(/\s*(?:[;,|\n]|\s[/-]\s|\bou\b|\bor\b|\bet\b|\band\b|\sאו\s)\s*/i)
  const halves = pieces.flatMap((piece) => {
    const parts = piece.split('/')
    return parts.length === 2 && parts.every((part) => digits(part).length >= 7) ? parts : [piece]
  })
  return halves.map((piece) => piece.trim()).filter((piece) => digits(piece) !== '')
}

function readPhone(piece: string, country: string): string | null {
  // "Tél. : 05 36 49 01 08 (secrétariat)", "+33 (0)5 36 49 01 08", "0033 5 36 49 01 08".
  const bare = piece
    .replace(/^[^\d+(]+/, '')
    .replace(/\((?!0\)|\d{2,})[^)]*\)|[^\d)]+$/g, '')
    .replace('(0)', '')
    .replace(/^00/, '+')
    .trim()
  const whole = parsed(bare, country)
  if (whole?.isValid() === true) return whole.number
  // Spreadsheets take the zero off, and sometimes leave the country code without its plus.
  const mended = [`0${bare}`, `+${bare}`].map((text) => parsed(text, country))
  const right = mended.find((number) => number?.isValid() === true) ?? whole
  return right && !right.ext && right.isPossible() ? right.number : null
}

function parsed(text: string, country: string) {
  return parsePhoneNumberFromString(text, {
    defaultCountry: isSupportedCountry(country) ? country : undefined,
    extract: false,
  })
}

function digits(text: string): string {
  return text.replace(/\D/g, '')
}

/** Ids by every name that people write for them, folded. */
export type WordBook = ReadonlyMap<string, string>

/** Makes the book of one list of facts: ids, names and synonyms in every language; of two with one name, the first. */
export function wordBook(
  facts: ReadonlyMap<string, { names: Record<string, string>; synonyms?: Record<string, string[]> }>,
): WordBook {
  const book = new Map<string, string>()
  const add = (text: string, id: string) => {
    const key = fold(text)
    if (key !== '' && !book.has(key)) book.set(key, id)
  }
  for (const [id, { names }] of facts) for (const text of [id, ...Object.values(names)]) add(text, id)
  for (const [id, { synonyms = {} }] of facts)
    for (const text of Object.values(synonyms).flat()) add(text, id)
  return book
}

interface Words {
  ids: readonly string[]
  wrong: readonly string[]
}

/** The ids that a cell names, parted by commas and the like, and the words that name nothing. */
export function readWords(said: string, book: WordBook): Words {
  return readerOf(book)(said)
}

const readerOf = onceFor((book: WordBook) => remember(10_000, (said: string) => wordsIn(said, book)))

function wordsIn(said: string, book: WordBook): Words {
  // "D.I.U." is written DIU.
  const text = said.replace(/(?<=(?:^|[\s.])\p{L})\./gu, '')
  const whole = book.get(fold(text))
  if (whole !== undefined) return { ids: [whole], wrong: [] }
  const ids: string[] = []
  const wrong: string[] = []
  for (const piece of text.split(/[;|,/+\n]| et | and | & | ו(?=\p{L})/u).map((part) => part.trim())) {
    if (piece === '') continue
    const named = idsOf(piece, book)
    if (named.length === 0) wrong.push(piece)
    ids.push(...named.filter((id) => !ids.includes(id)))
  }
  return { ids, wrong }
}

// "anglais (courant)", "français-anglais": a remark says nothing, and what parts the words may be left out.
function idsOf(piece: string, book: WordBook): string[] {
  const whole = book.get(fold(piece)) ?? book.get(fold(piece.replace(/\(.*?\)/g, ' ')))
  if (whole !== undefined) return [whole]
  const words = piece.split(/[\s-]+/).map((word) => book.get(fold(word)))
  return words.every((id) => id !== undefined) ? [...new Set(words)] : []
}
