import { profileParts } from '../../profile-content.ts'
import type { LineReader } from './line-reader.ts'
import { readFullName, readNamePart, scriptOf, type PersonName } from './read-names.ts'

/** Where a name can stand. */
export const nameRoles = ['family', 'given', 'fullName', 'fullNameFamilyFirst'] as const

/**
 * The names of a line, one for each script: of two columns whose cells are in one script, or of a whole name. The first
 * one of a script counts.
 */
export function readRowNames(reader: LineReader): PersonName[] {
  const isWhole = !reader.has('given')
  const whole = [
    ...wholeNames(reader, 'fullName', 'given-first'),
    ...wholeNames(reader, 'fullNameFamilyFirst', 'family-first'),
    ...(isWhole ? wholeNames(reader, 'family', 'family-first') : []),
  ]
  const found = [...(isWhole ? [] : pairs(reader)), ...whole]
  const names = found.filter(({ script }, at) => found.findIndex((other) => other.script === script) === at)
  return names.filter((name) => isRight(name) || refuseName(reader))
}

function isRight(name: PersonName): boolean {
  return profileParts.names.safeParse([name]).success
}

function refuseName(reader: LineReader): false {
  const [cell] = nameRoles.flatMap((role) => reader.cells(role))
  if (cell) reader.refuse(cell.column, 'characters')
  return false
}

function wholeNames(
  reader: LineReader,
  role: 'fullName' | 'fullNameFamilyFirst' | 'family',
  order: 'given-first' | 'family-first',
): PersonName[] {
  return reader.cells(role).flatMap(({ column, text }) => {
    const names = readFullName(text, order)
    if (names.length === 0) reader.refuse(column, 'missing')
    return names
  })
}

function pairs(reader: LineReader): PersonName[] {
  const [families, givens] = (['family', 'given'] as const).map((role) =>
    reader
      .cells(role)
      .map(({ column, text }) => ({ column, script: scriptOf(text), text: readNamePart(text) })),
  )
  return (families ?? []).flatMap(({ column, script, text: family }) => {
    const given = givens?.find((one) => one.script === script)
    if (script !== null && given && family !== '' && given.text !== '')
      return [{ script, family, given: given.text }]
    reader.refuse(column, 'missing')
    return []
  })
}
