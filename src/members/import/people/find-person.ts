import { registerOf } from '../../../directory/registers/number-formats.ts'
import type { Database } from '../../../kernel/database.ts'
import { onceFor } from '../../../kernel/once-for.ts'
import { fold } from '../../../search/fold.ts'
import type { Draft } from '../line/draft.ts'
import type { KeyBook } from './key-book.ts'
import { areAlike, areSame, type LineAbove, type NameBook } from './name-book.ts'
import { readKnownPerson, type KnownPerson } from './read-record.ts'

/** Somebody whom a line may mean. */
export interface Candidate {
  /** Of the database. */
  uid?: string
  slug?: string
  /** Or a line further up in the same file. */
  line?: number
  name: string
  town: string
}

export type Found =
  | { kind: 'nobody' }
  | { kind: 'known'; person: KnownPerson }
  | { kind: 'conflict'; reason: 'keys-disagree' | 'another-name'; person: KnownPerson | null }
  | { kind: 'maybe'; candidates: Candidate[] }

/** Who is known, and where the list is from. */
export interface Books {
  country: string
  names: NameBook
  keys: KeyBook
}

/**
 * Finds whom a line means: by id, number of licence or of membership, e-mail with the name, or name with the town; each
 * must lead to the same person. A name that is or sounds alike is only a reason to ask.
 */
export function findPerson(database: Database, draft: Draft, line: number, books: Books): Found {
  const keyed = byKeys(database, draft, books)
  const [first] = keyed
  if (keyed.length > 1) return { kind: 'conflict', reason: 'keys-disagree', person: null }
  if (first !== undefined) return whoHasKey(database, first, draft)
  const alike = books.names.alike(draft.names, line)
  const people = alike.flatMap((one) => ('id' in one ? [readKnownPerson(database, one.id)] : []))
  const possible = people.filter((person) => person !== undefined).filter((person) => mayBe(person, draft))
  const sure = possible.filter((person) => isSurely(person, draft))
  const [only] = sure
  if (only && sure.length === 1) return { kind: 'known', person: only }
  const lines = alike.flatMap((one) => ('line' in one ? [one] : []))
  const candidates = [...possible.map(candidateOf), ...candidatesAbove(lines, draft)]
  return candidates.length === 0
    ? { kind: 'nobody' }
    : { kind: 'maybe', candidates: candidates.slice(0, mostCandidates) }
}

const mostCandidates = 10

/** Whom somebody of the staff chose; undefined when there is no such person any more. */
export function personByUid(database: Database, uid: string): KnownPerson | undefined {
  const id = idOf(database).get(uid)
  return id === undefined ? undefined : readKnownPerson(database, id)
}

function byKeys(database: Database, draft: Draft, { keys, country }: Books): number[] {
  const register = registerOf(draft.country ?? country).id
  const keyed = [
    ...(draft.uid === null ? [] : idOf(database).all(draft.uid)),
    ...(draft.licence === null ? [] : keys.licence(register, draft.licence)),
    ...(draft.memberNumber === null ? [] : keys.member(draft.memberNumber)),
  ]
  const mailed = draft.email === null ? [] : keys.mail(draft.email)
  // A couple or a secretary may share a mailbox.
  const isMeant = (id: number) => areAlike(readKnownPerson(database, id)?.record.names ?? [], draft.names)
  return [...new Set([...keyed, ...mailed.filter((id) => !keyed.includes(id) && isMeant(id))])]
}

function whoHasKey(database: Database, id: number, draft: Draft): Found {
  const person = readKnownPerson(database, id)
  if (!person) throw new Error('import: a key leads to nobody')
  const isOther =
    draft.uid !== person.uid && draft.names.length > 0 && !areAlike(person.record.names, draft.names)
  return isOther ? { kind: 'conflict', reason: 'another-name', person } : { kind: 'known', person }
}

// Two people of one name are two when they have different numbers.
function mayBe({ record }: KnownPerson, draft: Draft): boolean {
  const differs = (a: string | null | undefined, b: string | null) => isBoth(a, b) && a !== b
  const isOther =
    differs(record.licence?.number, draft.licence) || differs(record.membership?.number, draft.memberNumber)
  if (isOther)
    return (
      areSame(record.names, draft.names) && inOneTown(townsOf(record.practices), townsOf(draft.practices))
    )
  return isWorthAsking(record, draft)
}

function isSurely({ record }: KnownPerson, draft: Draft): boolean {
  const hasOtherNumber = isBoth(record.licence?.number, draft.licence)
  const hasOtherMembership = isBoth(record.membership?.number, draft.memberNumber)
  const isSameTown = inOneTown(townsOf(record.practices), townsOf(draft.practices))
  return !hasOtherNumber && !hasOtherMembership && areSame(record.names, draft.names) && isSameTown
}

function isBoth(a: string | null | undefined, b: string | null): boolean {
  return typeof a === 'string' && b !== null
}

type Named = Pick<Draft, 'names'> & { practices: { city: string | null }[] }

// In one script people are told apart by their spelling; across scripts only the sound is left.
function isWorthAsking(a: Named, b: Named): boolean {
  const common = a.names.filter((name) => b.names.some(({ script }) => script === name.script))
  if (common.length === 0 || areSame(a.names, b.names)) return true
  return inOneTown(townsOf(a.practices), townsOf(b.practices))
}

// A list may hold thousands of one name: no more of them are looked at than are asked about.
function candidatesAbove(lines: LineAbove[], draft: Draft): Candidate[] {
  const found: Candidate[] = []
  for (const above of lines) {
    if (found.length === mostCandidates) break
    if (mayBeAbove(above, draft)) found.push({ line: above.line, name: nameOf(above), town: '' })
  }
  return found
}

function mayBeAbove({ names, towns, licence, memberNumber }: LineAbove, draft: Draft): boolean {
  const differs = (a: string | null, b: string | null) => a !== null && b !== null && a !== b
  if (differs(licence, draft.licence) || differs(memberNumber, draft.memberNumber)) return false
  return isWorthAsking({ names, practices: towns.map((city) => ({ city })) }, draft)
}

function candidateOf({ uid, slug, record }: KnownPerson): Candidate {
  return { uid, slug, name: nameOf(record), town: record.practices[0]?.city ?? '' }
}

function nameOf({ names }: Pick<Draft, 'names'>): string {
  return names.map(({ given, family }) => `${given} ${family}`).join(' / ')
}

function townsOf(practices: { city: string | null }[]): string[] {
  return practices.flatMap(({ city }) => (city === null ? [] : [fold(city)]))
}

function inOneTown(a: string[], b: string[]): boolean {
  return (a.length === 0 && b.length === 0) || a.some((town) => b.includes(town))
}

const idOf = onceFor(({ sqlite }: Database) =>
  sqlite.prepare<[string], number>('SELECT id FROM practitioner WHERE uid = ?').pluck(),
)
