import type { Messages } from '../../i18n/index.ts'
import type { Labels } from '../../directory/labels.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { RegisterAnswer } from '../ask-register.ts'
import type { CaseFile } from '../read-case.ts'
import { matchNames, type NameMatch } from '../registers/name-match.ts'

export interface ComparedRow {
  what: string
  claimed: string
  register: string
  verdict: string
  kind: 'ok' | 'due' | 'bad' | 'no'
}

interface Words {
  locale: Locale
  t: Messages
  labels: Labels
}

/** What is claimed beside what the register says, what differs first. */
export function comparedRows(file: CaseFile, answer: RegisterAnswer | null, words: Words): ComparedRow[] {
  const rows = [
    ...nameRows(file, answer, words),
    ...licenceRows(file, answer, words),
    ...diplomaRows(file, answer, words),
    ...placeRows(file, answer, words),
  ]
  const weight = { bad: 0, due: 1, no: 2, ok: 3 }
  return rows.toSorted((a, b) => weight[a.kind] - weight[b.kind])
}

function nameRows(file: CaseFile, answer: RegisterAnswer | null, { t }: Words): ComparedRow[] {
  const words = t.verification.one.compare
  const registered = answer?.check.registeredName ?? null
  return file.profile.names.flatMap((name) =>
    (['given', 'family'] as const).map((part) => {
      const match = registered && name.script === 'Latn' ? matchOf(name, registered, part) : null
      const said = name.script === 'Latn' ? (registered?.[part] ?? words.nothing) : words.nothing
      return { what: words.rows[part], claimed: name[part], register: said, ...verdictOf(match, words) }
    }),
  )
}

type Name = { given: string; family: string }

// The other part is left out, so that each row says what is the matter with it.
function matchOf(claimed: Name, registered: Name, part: keyof Name): NameMatch {
  const only = (name: Name) => ({ given: 'x', family: 'x', [part]: name[part] })
  return matchNames(only(claimed), only(registered))
}

type CompareWords = Messages['verification']['one']['compare']

function verdictOf(match: NameMatch | null, words: CompareWords): Pick<ComparedRow, 'verdict' | 'kind'> {
  if (match === null) return { verdict: words.open, kind: 'no' }
  return { verdict: words[match], kind: ({ same: 'ok', similar: 'due', different: 'bad' } as const)[match] }
}

function licenceRows(file: CaseFile, answer: RegisterAnswer | null, { t }: Words): ComparedRow[] {
  const words = t.verification.one.compare
  const licence = file.credentials.find(({ kind }) => kind === 'licence')
  if (!licence) return []
  const registered = answer?.check.registered
  const isFound = registered === 'yes'
  const number: ComparedRow = {
    what: words.rows.number,
    claimed: licence.number ?? words.nothing,
    register: registered === undefined ? words.nothing : isFound ? (licence.number ?? '') : words.no,
    ...(answer?.check.checkDigit === 'wrong'
      ? { verdict: words.digit, kind: 'due' as const }
      : verdictOf(registered === undefined ? null : registered === 'no' ? 'different' : 'same', words)),
  }
  const profession: ComparedRow = {
    what: words.rows.profession,
    claimed: words.yes,
    register: registered === undefined ? words.nothing : (answer?.check.profession ?? words[registered]),
    ...verdictOf(registered === undefined ? null : isFound ? 'same' : 'different', words),
  }
  return [number, profession]
}

function diplomaRows(
  file: CaseFile,
  answer: RegisterAnswer | null,
  { t, labels, locale }: Words,
): ComparedRow[] {
  const words = t.verification.one.compare
  return file.credentials
    .filter(({ kind }) => kind === 'diploma')
    .map(({ diplomaId, issuer, awardedIn }) => {
      const isFound = answer?.check.diploma === 'found' && diplomaId === 'diu-mesotherapie'
      const title = diplomaId === null ? issuer : labels.of('diploma', diplomaId, locale)
      return {
        what: words.rows.diploma,
        claimed: [title, issuer, awardedIn].filter((part) => part !== null).join(', '),
        register: !answer ? words.nothing : isFound ? words.yes : words.notRecorded,
        ...verdictOf(isFound ? 'same' : null, words),
      }
    })
}

function placeRows(file: CaseFile, answer: RegisterAnswer | null, { t }: Words): ComparedRow[] {
  const words = t.verification.one.compare
  const places = answer?.check.places ?? []
  return file.profile.practices.map(({ street, postalCode, city }) => {
    const isThere = places.some((place) => place.postalCode === postalCode)
    return {
      what: words.rows.place,
      claimed: [street, postalCode, city].filter((part) => part !== null).join(', '),
      register:
        places.length === 0
          ? words.nothing
          : places.map(({ postalCode: code, town }) => `${code} ${town}`).join(', '),
      ...verdictOf(places.length === 0 ? null : isThere ? 'same' : 'different', words),
    }
  })
}
