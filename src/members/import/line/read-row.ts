import { emailField, emailKey } from '../../../auth/email-address.ts'
import { checkLicence, registerOf, tidyLicence } from '../../../directory/registers/number-formats.ts'
import { bannedOffersOf } from '../../../library/country-rules.ts'
import { fold } from '../../../search/fold.ts'
import { longest, most } from '../../profile-parts.ts'
import { LineReader } from './line-reader.ts'
import type { CellProblem, Draft } from './draft.ts'
import { countryIn } from './read-country.ts'
import { readPractices } from './read-practices.ts'
import { nameRoles, readRowNames } from './read-row-names.ts'
import { readWords, readYear } from './read-values.ts'
import type { RowWorld } from './row-world.ts'

/** Reads one line: what it says of a person, and which of its cells cannot be taken over. */
export function readRow(
  cells: readonly string[],
  byRole: ReadonlyMap<string, number[]>,
  world: RowWorld,
): { draft: Draft; problems: CellProblem[] } {
  const reader = new LineReader(cells, byRole)
  const country = countryIn(reader, 'country', world)
  const practices = readPractices(reader, country ?? world.country, world)
  const draft: Draft = {
    uid: reader.take('id', (text) => text),
    isNamed: nameRoles.some((role) => reader.isFilled(role)),
    names: readRowNames(reader),
    country,
    email: reader.take('email', (text, refuse) => emailIn(text) ?? refuse('bad-email')),
    licence: licenceIn(reader, country ?? world.country),
    memberNumber: reader.text('memberNumber', longest.number),
    memberSince: reader.take('memberSince', (text, refuse) => readYear(text) ?? refuse('bad-year')),
    diplomas: diplomasIn(reader, world),
    languages: wordsIn(reader, 'languages', world),
    techniques: wordsIn(reader, 'techniques', world),
    conditions: offersIn(reader, country ?? world.country, practices, world),
    practices,
  }
  return { draft, problems: reader.problems }
}

// "mailto:a@b.example", "a@b.example ; c@d.example": the first one that is one.
function emailIn(text: string): string | null {
  const found = text
    .split(/[\s;,<>/]+|mailto:/i)
    .map((piece) => emailField.safeParse(piece))
    .find(({ success }) => success)?.data
  return found === undefined ? null : emailKey(found)
}

function licenceIn(reader: LineReader, country: string): string | null {
  return reader.take('licence', (text, refuse) => {
    const licence = tidyLicence({
      register: registerOf(country).id,
      number: text.replace(/^[^\d]*?(?=[A-Z]{0,3}\d)/i, ''),
    })
    return checkLicence(licence) === 'licence-format' ? refuse('licence-format') : licence.number
  })
}

function wordsIn(reader: LineReader, role: 'languages' | 'techniques', { books }: RowWorld): string[] {
  const read = reader.take(role, (text, refuse) => {
    const { ids, wrong } = readWords(text, books[role])
    if (wrong.length > 0) refuse('not-known')
    return ids
  })
  return (read ?? []).toSorted()
}

function offersIn(
  reader: LineReader,
  country: string,
  practices: Draft['practices'],
  { books, facts }: RowWorld,
): string[] {
  const places = practices.map((practice) => ({ country: practice.country ?? country }))
  const read = reader.take('conditions', (text, refuse) => {
    const banned = new Set(
      bannedOffersOf(facts, { country, practices: places }).map(({ condition }) => condition),
    )
    const { ids, wrong } = readWords(text, books.conditions)
    if (wrong.length > 0) refuse('not-known')
    if (ids.some((id) => banned.has(id))) refuse('banned')
    return ids.filter((id) => !banned.has(id))
  })
  return (read ?? []).toSorted()
}

function diplomasIn(reader: LineReader, world: RowWorld): Draft['diplomas'] {
  const found = reader.diplomas().flatMap((which) => {
    const ids = reader.take(
      reader.role('diploma', which),
      (text, refuse) => diplomaIds(text, world) ?? refuse('not-known'),
    )
    const inTitle = reader.take(reader.role('diploma', which), (text) =>
      /\d{4}/.test(text) ? readYear(text) : null,
    )
    const year = reader.take(
      reader.role('diplomaYear', which),
      (text, refuse) => readYear(text) ?? refuse('bad-year'),
    )
    const issuer = reader.text(reader.role('diplomaIssuer', which), longest.issuer)
    return (ids ?? []).map((diplomaId) => ({ diplomaId, issuer, year: year ?? inTitle }))
  })
  return [...new Map(found.map((one) => [one.diplomaId, one])).values()].slice(0, most.diplomas)
}

// "DIU de mésothérapie (2009)": the name may stand among other words.
function diplomaIds(text: string, { books }: RowWorld): readonly string[] | null {
  const { ids } = readWords(text, books.diplomas)
  if (ids.length > 0) return ids
  const bare = ` ${fold(text.replace(/\d{4}/g, ' '))} `
  const named = [...books.diplomas].filter(([name]) => name.length >= 3 && bare.includes(` ${name} `))
  const [longestName] = named.toSorted(([a], [b]) => b.length - a.length)
  return longestName ? [longestName[1]] : null
}
