import { importFields, roleName, type ImportField } from '../fields.ts'
import type { PersonRecord } from './record.ts'

/** How ids are written into a cell. */
export type SayId = (kind: 'languages' | 'techniques' | 'conditions' | 'diplomas', id: string) => string

const asId: SayId = (_kind, id) => id

/**
 * A person as the cells of a line, by column: `family.Hebr`, `street@2`. What lists are exported with, and what two
 * states of a person are compared by. Empty cells are left out.
 */
export function columnsOfRecord(record: PersonRecord, say: SayId = asId): Map<string, string> {
  const { names, email, country, licence, membership, diplomas, practices } = record
  const cells = new Map<string, string>()
  const put = (column: string, value: string | number | null) => {
    if (value !== null && value !== '') cells.set(column, String(value))
  }
  const all = (index: number, values: Partial<Record<ImportField, string | number | null>>) => {
    for (const field of importFields) put(roleName({ field, which: index + 1 }), values[field] ?? null)
  }
  for (const { script, given, family } of names) {
    put(`family.${script}`, family)
    put(`given.${script}`, given)
  }
  put('email', email)
  put('country', country)
  put('licence', licence?.number ?? null)
  put('memberNumber', membership?.number ?? null)
  put('memberSince', membership?.since ?? null)
  diplomas.forEach(({ diplomaId, issuer, awardedIn }, index) => {
    all(index, { diploma: say('diplomas', diplomaId), diplomaIssuer: issuer, diplomaYear: awardedIn })
  })
  for (const kind of ['languages', 'techniques'] as const)
    put(kind, record[kind].map((id) => say(kind, id)).join(', '))
  put(
    'conditions',
    offeredBy(record)
      .map((id) => say('conditions', id))
      .join('; '),
  )
  practices.forEach(({ name, street, postalCode, city, country: where, phones, bookingUrl }, index) => {
    const place = { practiceName: name, street, postalCode, city, practiceCountry: where }
    all(index, { ...place, phone: phones.join(' / '), bookingUrl })
  })
  return cells
}

/** What differs between two states of a person, by column; of somebody new everything. */
export interface ColumnChange {
  column: string
  before: string
  after: string
}

/** Compares two states of a person by what a list says of them. */
export function changesBetween(before: PersonRecord | null, after: PersonRecord): ColumnChange[] {
  const [old, fresh] = [before ? columnsOfRecord(before) : new Map<string, string>(), columnsOfRecord(after)]
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((column) => {
    const change = { column, before: old.get(column) ?? '', after: fresh.get(column) ?? '' }
    return change.before === change.after ? [] : [change]
  })
}

/** Every column of a list with so many practices and diplomas, in the order of an export. */
export function exportColumns(scripts: readonly string[], practices: number, diplomas: number): string[] {
  const many = (fields: ImportField[], count: number) =>
    Array.from({ length: Math.max(1, count) }, (_, at) =>
      fields.map((field) => roleName({ field, which: at + 1 })),
    ).flat()
  return [
    'id',
    ...scripts.flatMap((script) => [`family.${script}`, `given.${script}`]),
    ...['email', 'country', 'licence', 'memberNumber', 'memberSince'],
    ...many(['diploma', 'diplomaIssuer', 'diplomaYear'], diplomas),
    ...['languages', 'techniques', 'conditions'],
    ...many(
      ['practiceName', 'street', 'postalCode', 'city', 'practiceCountry', 'phone', 'bookingUrl'],
      practices,
    ),
  ]
}

function offeredBy({ offers }: PersonRecord): string[] {
  return offers.filter(({ stance }) => stance === 'offered').map(({ condition }) => condition)
}
