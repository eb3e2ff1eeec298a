import { formatDay, formatMoment, formatNumber, type Locale, type Messages } from '../../i18n/index.ts'
import type { Register } from '../../directory/registers/register.ts'
import type { StoredDifference } from '../registers/register-differences.ts'
import type { PublicationState, RegisterUse, RoundState } from '../registers/register-state.ts'
import { changeKinds, type RppsChange, type Said } from '../registers/rpps/compare-answers.ts'

interface Words {
  locale: Locale
  t: Messages
}

/** So many doctors stand under one kind of difference; the queue of cases has all of them. */
const mostShown = 50

/** When a publication came out, was loaded and was asked, for its list of facts. */
export function publicationFacts(
  { load, publishedOn, ageDays }: PublicationState,
  round: RoundState,
  { locale, t }: Words,
) {
  const { facts, days, noRound } = t.registers.loaded
  const asked = round.lastAskedAt === null ? noRound : formatMoment(locale, round.lastAskedAt)
  return [
    { label: facts.published, value: formatDay(locale, publishedOn) },
    { label: facts.loaded, value: formatMoment(locale, load.loadedAt) },
    { label: facts.age, value: days(ageDays) },
    { label: facts.round, value: asked },
  ]
}

/** The files of a publication, as rows of a table. */
export function fileRows({ load }: PublicationState, { locale, t }: Words) {
  const kindOf = (kind: string) =>
    Object.entries(t.registers.loaded.kinds).find(([key]) => key === kind)?.[1] ?? kind
  const files = load.files.toSorted((a, b) => b.rows - a.rows)
  return files.map(({ kind, name, rows, sha256 }) => ({
    ...{ kind: kindOf(kind), name, sha256 },
    rows: formatNumber(locale, rows),
  }))
}

/** What a register said of the listed doctors, fact by fact. */
export function roundFacts(round: RoundState, { locale, t }: Words) {
  const words = t.registers.says
  const facts = ['registered', 'nameSame', 'nameSimilar', 'place', 'diploma'] as const
  return facts.map((fact) => ({
    label: words[fact],
    value: words.of(formatNumber(locale, round[fact]), formatNumber(locale, round.asked)),
  }))
}

/** Doctors about whom a register says otherwise, by what it says; the gravest first, kinds without anybody left out. */
export function differenceGroups(differences: readonly StoredDifference[]) {
  return changeKinds
    .map((kind) => ({ kind, doctors: differences.filter(({ changes }) => changes.includes(kind)) }))
    .filter(({ doctors }) => doctors.length > 0)
    .map(({ kind, doctors }) => ({
      kind,
      doctors: doctors.slice(0, mostShown),
      more: Math.max(0, doctors.length - mostShown),
    }))
}

/** Registers in which staff look by hand: those that listed doctors are in first. */
export function byHandRows(
  all: readonly Register[],
  uses: ReadonlyMap<string, RegisterUse>,
  { locale, t }: Words,
) {
  return all
    .map(({ numbers, name, address }) => ({ name: name[locale], address, use: uses.get(numbers.id) }))
    .toSorted((a, b) => (b.use?.listed ?? 0) - (a.use?.listed ?? 0))
    .map(({ name, address, use }) => ({
      ...{ name, address },
      doctors: formatNumber(locale, use?.listed ?? 0),
      last: use?.lastLookUpOn ? formatDay(locale, use.lastLookUpOn) : t.registers.byHand.never,
    }))
}

/** What a register said otherwise, part by part, for whoever decides; without a word before, what it says now. */
export function changeParts({ before, now }: StoredDifference, t: Messages) {
  const words = t.registers.change
  const parts: { part: string; of: (said: Said) => string }[] = [
    { part: words.registered, of: (said) => stateOf(said, t) },
    { part: words.name, of: ({ name }) => (name ? `${name.given} ${name.family}` : '') },
    {
      part: words.places,
      of: ({ places }) => places.map(({ postalCode, town }) => `${postalCode} ${town}`).join(', '),
    },
  ]
  return parts.map(({ part, of }) => ({ part, ...sides(before && of(before), of(now)) }))
}

function stateOf({ registered, profession }: Said, t: Messages): string {
  const state = t.registers.change.states[registered]
  return registered === 'other-profession' && profession !== null
    ? t.design.labelled(state, profession)
    : state
}

function sides(before: string | null, after: string) {
  const changed = before !== after
  const pieces = (text: string | null) => (text === null || text === '' ? [] : [{ text, changed }])
  return { before: pieces(before), after: pieces(after) }
}

/** The words for each thing that a register can say otherwise. */
export function changeWords(changes: readonly RppsChange[], t: Messages): string {
  return changes.map((change) => t.registers.differences.kinds[change]).join('; ')
}
