import { registerOf } from '../../../directory/registers/number-formats.ts'
import type { Facts } from '../../../library/facts.ts'
import { most } from '../../profile-parts.ts'
import type { CellProblem, Draft } from '../line/draft.ts'
import { kept } from './kept-text.ts'
import { mergePractices } from './merge-practices.ts'
import type { PersonRecord } from './record.ts'

/**
 * The person as they would be stored after a line: what it says takes the place of what was there, what it does not say
 * stays, and nothing is taken away from a list. The same word in other letters ("VERGNAC") changes nothing.
 */
export function mergeDraft(
  before: PersonRecord,
  draft: Draft,
  facts: Facts,
): { after: PersonRecord; problems: CellProblem[] } {
  const country = draft.country ?? before.country
  const { practices, problems } = mergePractices(before.practices, draft.practices)
  const after: PersonRecord = {
    country,
    names: mergeNames(before.names, draft.names),
    email: draft.email ?? before.email,
    licence: mergeLicence(before, draft, country),
    membership: mergeMembership(before, draft),
    diplomas: mergeDiplomas(before.diplomas, draft.diplomas, facts),
    languages: [...new Set([...before.languages, ...draft.languages])].toSorted(),
    techniques: [...new Set([...before.techniques, ...draft.techniques])].toSorted(),
    offers: mergeOffers(before.offers, draft.conditions),
    practices,
  }
  return { after, problems }
}

function mergeNames(before: PersonRecord['names'], said: Draft['names']): PersonRecord['names'] {
  const changed = before.map((name) => {
    const one = said.find(({ script }) => script === name.script)
    return one ? { ...name, given: kept(name.given, one.given), family: kept(name.family, one.family) } : name
  })
  const added = said.filter(({ script }) => !before.some((name) => name.script === script))
  return [...changed, ...added].toSorted(byScript)
}

// As they are read: Latin first.
function byScript(
  { script: a }: PersonRecord['names'][number],
  { script: b }: PersonRecord['names'][number],
): number {
  return Number(b === 'Latn') - Number(a === 'Latn') || (a < b ? -1 : 1)
}

function mergeLicence(
  { licence }: PersonRecord,
  { licence: said }: Draft,
  country: string,
): PersonRecord['licence'] {
  const { id: register, issuer } = registerOf(country)
  if (said === null) return licence
  // Without a number it was only supposed which register it is.
  const known = licence !== null && licence.number !== null ? licence : { register, issuer }
  return { register: known.register, issuer: known.issuer, number: said }
}

function mergeMembership(
  { membership }: PersonRecord,
  { memberNumber, memberSince }: Draft,
): PersonRecord['membership'] {
  if (memberNumber === null && memberSince === null) return membership
  return {
    number: memberNumber ?? membership?.number ?? null,
    since: memberSince ?? membership?.since ?? null,
  }
}

function mergeDiplomas(
  before: PersonRecord['diplomas'],
  said: Draft['diplomas'],
  { diplomas }: Facts,
): PersonRecord['diplomas'] {
  const changed = before.map((held) => {
    const one = said.find(({ diplomaId }) => diplomaId === held.diplomaId)
    return one
      ? { ...held, issuer: kept(held.issuer, one.issuer), awardedIn: one.year ?? held.awardedIn }
      : held
  })
  const added = said
    .filter(({ diplomaId }) => !before.some((held) => held.diplomaId === diplomaId))
    .map(({ diplomaId, issuer, year }) => ({
      diplomaId,
      issuer: issuer ?? issuerOf(diplomaId, diplomas),
      awardedIn: year,
    }))
  return [...changed, ...added]
    .slice(0, Math.max(before.length, most.diplomas))
    .toSorted((a, b) => (a.diplomaId < b.diplomaId ? -1 : 1))
}

function issuerOf(id: string, diplomas: Facts['diplomas']): string {
  const diploma = diplomas.get(id)
  return diploma?.places[0]?.fr ?? diploma?.names.fr ?? id
}

function mergeOffers(before: PersonRecord['offers'], said: string[]): PersonRecord['offers'] {
  const stays = (wanted: string) =>
    before.filter(({ condition, stance }) => stance === wanted && !said.includes(condition))
  const offered = [
    ...stays('offered'),
    ...said.map((condition) => ({ condition, stance: 'offered' as const })),
  ]
  return [...offered.toSorted((a, b) => (a.condition < b.condition ? -1 : 1)), ...stays('not-offered')]
}
