import { link } from '../../field-schemas.ts'
import { longest } from '../../profile-parts.ts'
import type { DraftPractice } from './draft.ts'
import type { LineReader } from './line-reader.ts'
import { partAddress, partTown } from './read-place.ts'
import { readPhones } from './read-values.ts'
import { countryIn } from './read-country.ts'
import type { RowWorld } from './row-world.ts'

/** The practices of a line: each with its own columns. */
export function readPractices(reader: LineReader, country: string, world: RowWorld): DraftPractice[] {
  return reader
    .practices()
    .map((which) => readPractice(reader, which, country, world))
    .filter(saysSomething)
}

function readPractice(reader: LineReader, which: number, home: string, world: RowWorld): DraftPractice {
  const country = countryIn(reader, reader.role('practiceCountry', which), world)
  const address = addressIn(reader, which, country ?? home)
  const { street, city, postalCode } = address
  const point = city === '' && postalCode === '' ? null : world.findPlace(city, postalCode, country ?? home)
  return {
    which,
    name: reader.text(reader.role('practiceName', which), longest.practiceName),
    street,
    postalCode: postalCode === '' ? null : postalCode,
    city: city === '' ? (point?.city ?? null) : city,
    country,
    point,
    phones: phonesIn(reader, which, country ?? home),
    bookingUrl: linkIn(reader, which),
    column: address.column,
  }
}

function addressIn(reader: LineReader, which: number, country: string) {
  const street = reader.text(reader.role('street', which), longest.street)
  const [townCell] = reader.cells(reader.role('city', which))
  const code = reader.text(reader.role('postalCode', which), longest.postalCode) ?? ''
  const town = partTown(townCell?.text.replaceAll('\n', ' ') ?? '')
  const columns = townRoles.flatMap((field) => reader.column(reader.role(field, which)) ?? [])
  const column = townCell?.column ?? columns[0] ?? null
  const parted = townCell === undefined && street !== null ? partAddress(street) : null
  if (parted && (code === '' || parted.postalCode === '' || parted.postalCode === code))
    return { ...parted, postalCode: code === '' ? parted.postalCode : code, column }
  const isRight = town.city.length <= longest.city && !/[\n\t]/.test(town.city)
  if (!isRight && townCell) reader.refuse(townCell.column, 'too-long')
  return {
    street,
    city: isRight ? town.city : '',
    postalCode: padded(code === '' ? town.postalCode : code, country),
    column,
  }
}

// What can say the town, the surest first.
const townRoles = ['city', 'street', 'postalCode'] as const

const withFiveDigits = ['FR', 'ES', 'IT', 'DE', 'US']

// Spreadsheets take the zeros off: "6000" is Nice, "184" Rome.
function padded(code: string, country: string): string {
  const bare = code.replace(/^[A-Z]{1,2}-(?=\d)/, '')
  return withFiveDigits.includes(country) && /^\d{3,4}$/.test(bare) ? bare.padStart(5, '0') : bare
}

function phonesIn(reader: LineReader, which: number, country: string): string[] {
  const numbers = reader.cells(reader.role('phone', which)).flatMap(({ column, text }) => {
    const read = readPhones(text, country)
    if (read.wrong.length > 0 || read.numbers.length === 0) reader.refuse(column, 'bad-phone')
    return read.numbers
  })
  return [...new Set(numbers)].slice(0, 5)
}

function linkIn(reader: LineReader, which: number): string | null {
  return reader.take(reader.role('bookingUrl', which), (text, refuse) => {
    const parsed = link.safeParse(text.replace(/^(?:http:\/\/|(?=www\.))/i, 'https://'))
    return parsed.success ? parsed.data : refuse('bad-link')
  })
}

function saysSomething({ name, street, postalCode, city, phones, bookingUrl }: DraftPractice): boolean {
  return [name, street, postalCode, city, bookingUrl].some((part) => part !== null) || phones.length > 0
}
