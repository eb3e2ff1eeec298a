import { z } from 'zod'
import type { Database } from '../../../kernel/database.ts'
import type { Facts } from '../../../library/facts.ts'
import { cellProblem, type CellProblem, type Draft } from '../line/draft.ts'
import { findPerson, personByUid, type Books } from './find-person.ts'
import { mergeDraft } from './merge-draft.ts'
import type { KnownPerson } from './read-record.ts'
import { columnsOfRecord } from './record-columns.ts'
import { nobody, type PersonRecord } from './record.ts'
import type { importOutcomes } from '../tables.ts'

export const conflictReasons = [
  'keys-disagree',
  'another-name',
  'kept-by-member',
  'listed',
  'checked',
  'gone',
  'twice',
] as const

/** What a line says; `twice` is a line above that has the same number and another name. */
export interface ReadLine {
  draft: Draft
  problems: CellProblem[]
  twice: number | null
}

/** What is kept of a compared line: who it is about, what is wrong with it, why it is a conflict, whom it may mean. */
export const rowSaid = z.object({
  name: z.string(),
  problems: z.array(cellProblem),
  twice: z.number().nullable(),
  conflict: z.enum(conflictReasons).nullable(),
  candidates: z.array(
    z.object({
      uid: z.string().optional(),
      slug: z.string().optional(),
      line: z.number().optional(),
      name: z.string(),
      town: z.string(),
    }),
  ),
})

export type RowSaid = z.infer<typeof rowSaid>

export interface Comparison {
  outcome: (typeof importOutcomes)[number]
  said: RowSaid
  practitionerId: number | null
  before: PersonRecord | null
  after: PersonRecord | null
}

/** What comparing needs: the database, the words, and who is known. */
export interface CompareWorld extends Books {
  database: Database
  facts: Facts
}

/** What somebody of the staff decided about a line: `new`, `leave-out`, or the uid of whom it means. */
export type Choice = string | null

/** Compares a line with what is stored, and says what applying it would do. Changes nothing. */
export function compareDraft(
  said: ReadLine,
  { line, choice }: { line: number; choice: Choice },
  world: CompareWorld,
): Comparison {
  if (choice === 'leave-out') return nothing('left-out', said)
  if (said.twice !== null && choice === null) return conflict(said, 'twice')
  if (said.draft.names.length === 0 && !isAnyKey(said.draft)) return nothing('unreadable', said)
  const found = choice === null || choice === 'new' ? undefined : personByUid(world.database, choice)
  if (found) return compareWith(found, said, world)
  if (choice !== null && choice !== 'new') return conflict(said, 'gone')
  const meant = findPerson(world.database, said.draft, line, world)
  if (meant.kind === 'known') return compareWith(meant.person, said, world)
  if (meant.kind === 'conflict') return conflict(said, meant.reason, meant.person)
  if (said.draft.names.length === 0) return nothing('unreadable', said)
  if (meant.kind === 'maybe' && choice !== 'new')
    return { ...nothing('duplicate', said), said: { ...empty(said), candidates: meant.candidates } }
  return compareNew(said, world)
}

function compareNew(said: ReadLine, { facts, country }: CompareWorld): Comparison {
  const { after, problems } = mergeDraft(nobody(said.draft.country ?? country), said.draft, facts)
  return { outcome: 'new', said: empty(said, problems), practitionerId: null, before: null, after }
}

function compareWith(
  { id, record, standing }: KnownPerson,
  said: ReadLine,
  { facts }: CompareWorld,
): Comparison {
  const { after, problems } = mergeDraft(record, said.draft, facts)
  const base = { said: empty(said, problems), practitionerId: id, before: record, after }
  if (isSame(record, after)) return { ...base, outcome: 'same' }
  if (standing === 'free') return { ...base, outcome: 'changed' }
  return { ...base, outcome: 'conflict', said: { ...base.said, conflict: standing } }
}

function conflict(
  said: ReadLine,
  reason: NonNullable<RowSaid['conflict']>,
  person: KnownPerson | null = null,
): Comparison {
  const candidates = person
    ? [{ uid: person.uid, slug: person.slug, name: nameOf(person.record), town: '' }]
    : []
  const base = nothing('conflict', said)
  // The line is about somebody else: it is not written down as theirs.
  return { ...base, said: { ...base.said, conflict: reason, candidates } }
}

/** A line that changes nobody. */
export function nothing(outcome: Comparison['outcome'], said: ReadLine): Comparison {
  return { outcome, said: empty(said), practitionerId: null, before: null, after: null }
}

function empty({ draft, problems, twice }: ReadLine, more: CellProblem[] = []): RowSaid {
  return { name: nameOf(draft), twice, problems: [...problems, ...more], conflict: null, candidates: [] }
}

function isSame(before: PersonRecord, after: PersonRecord): boolean {
  const [old, fresh] = [columnsOfRecord(before), columnsOfRecord(after)]
  return old.size === fresh.size && [...old].every(([column, value]) => fresh.get(column) === value)
}

function isAnyKey({ uid, licence, memberNumber }: Draft): boolean {
  return uid !== null || licence !== null || memberNumber !== null
}

function nameOf({ names }: Pick<PersonRecord, 'names'>): string {
  return names.map(({ given, family }) => `${given} ${family}`).join(' / ')
}
