import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { checkLicence, registerOf } from '../../../directory/registers/number-formats.ts'
import type { ImportField } from '../fields.ts'
import { nameRoles } from '../line/read-row-names.ts'
import { tidyCell } from '../file/tidy-cell.ts'

/** What the guessing knows of the world: where the list comes from, and the names of towns and languages. */
export interface ContentWorld {
  country: string
  isTown: (text: string) => boolean
  isPostalCode: (text: string) => boolean
  isLanguage: (text: string) => boolean
  isDiploma: (text: string) => boolean
}

type Test = [role: ImportField, share: number, fits: (cell: string, world: ContentWorld) => boolean]

const mostCells = 60

/** In this order: what is surest comes first. */
const tests: Test[] = [
  ['id', 0.9, (cell) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(cell)],
  ['email', 0.6, (cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell)],
  ['bookingUrl', 0.6, (cell) => /^(?:https?:\/\/|www\.)\S+\.\S+$/i.test(cell)],
  ['licence', 0.9, isLikelyLicence],
  ['phone', 0.6, isPhone],
  ['postalCode', 0.6, (cell, { isPostalCode }) => isPostalCode(cell)],
  [
    'languages',
    0.7,
    (cell, { isLanguage }) => cell.split(/[,;/+]| et | and | ו/).every((word) => isLanguage(word)),
  ],
  ['diploma', 0.5, (cell, { isDiploma }) => isDiploma(cell)],
  ['city', 0.6, (cell, { isTown }) => /^\P{N}+$/u.test(cell) && isTown(cell)],
  [
    'street',
    0.6,
    (cell) =>
      /^\d+\s?(?:bis|ter)?,? \p{L}|\p{L} \d+[a-z]?$|\b(?:rue|avenue|street|road|boulevard)\b|רחוב/iu.test(
        cell,
      ),
  ],
]

/**
 * Says of columns without a known heading what stands in them; `cells` is null for a column that is known. A role is
 * given once, and names last, because every word can be a name.
 */
export function guessByContent(
  columns: readonly (readonly string[] | null)[],
  taken: ReadonlySet<string>,
  world: ContentWorld,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const filled = columns.map((cells) =>
    (cells ?? [])
      .map(tidyCell)
      .filter((cell) => cell !== '')
      .slice(0, mostCells),
  )
  for (const [role, share, fits] of tests) {
    if (taken.has(role)) continue
    const at = filled.findIndex(
      (cells, column) =>
        cells.length > 0 &&
        !found.has(column) &&
        cells.filter((cell) => fits(cell, world)).length >= cells.length * share,
    )
    if (at >= 0) found.set(at, role)
  }
  const hasName = nameRoles.some((role) => taken.has(role))
  if (!hasName) for (const [at, role] of namesAmong(filled, found)) found.set(at, role)
  return found
}

function isLikelyLicence(cell: string, { country }: ContentWorld): boolean {
  const { id, hasRightDigit } = registerOf(country)
  return hasRightDigit !== undefined && checkLicence({ register: id, number: cell }) === 'fits'
}

function isPhone(cell: string, { country }: ContentWorld): boolean {
  const [first = ''] = cell.split(/[/;,\n]/)
  if (first.replace(/\D/g, '').length < 8) return false
  const defaultCountry = isSupportedCountry(country) ? country : undefined
  return parsePhoneNumberFromString(first, { defaultCountry })?.isValid() === true
}

function namesAmong(columns: string[][], known: ReadonlyMap<number, string>): [number, ImportField][] {
  const words = columns.flatMap((cells, at) => {
    const isWords =
      cells.length > 0 &&
      cells.filter((cell) => /^[\p{L}\p{M} .,'’"׳״-]{2,60}$/u.test(cell)).length >= cells.length * 0.9
    const isVaried = new Set(cells).size >= cells.length * 0.5
    return isWords && isVaried && !known.has(at) ? [{ at, cells }] : []
  })
  const [one, two] = words
  if (!one) return []
  const isWhole = one.cells.filter((cell) => cell.includes(' ')).length >= one.cells.length * 0.8
  if (isWhole) return [[one.at, 'fullName']]
  if (!two) return [[one.at, 'family']]
  // "VERGNAC Éloïse": the family name is the one in capitals, or else the more varied, or else the first.
  const louder = capitals(two.cells) - capitals(one.cells)
  const isSecondFamily = louder > 0 || (louder === 0 && new Set(two.cells).size > new Set(one.cells).size)
  return isSecondFamily
    ? [
        [two.at, 'family'],
        [one.at, 'given'],
      ]
    : [
        [one.at, 'family'],
        [two.at, 'given'],
      ]
}

function capitals(cells: string[]): number {
  return cells.filter((cell) => cell !== cell.toLowerCase() && cell === cell.toUpperCase()).length
}
