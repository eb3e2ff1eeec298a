import type { z } from 'zod'
import { bannedOffersOf } from '../library/country-rules.ts'
import type { Facts } from '../library/facts.ts'
import type { ProfileContent } from './profile-content.ts'

/** Why a field cannot be taken: the key of its sentence. */
export const problemReasons = [
  'missing',
  'wrong-type',
  'too-long',
  'too-many',
  'twice',
  'characters',
  'script',
  'not-known',
  'bad-phone',
  'bad-link',
  'bad-time',
  'times-cross',
  'bad-date',
  'dates-cross',
  'bad-place',
  'bad-year',
  'banned',
  'licence-format',
] as const

export type ProblemReason = (typeof problemReasons)[number]

/** One field that cannot be taken; `path` as in `practices.0.phones.1`. */
export interface FieldProblem {
  path: string
  reason: ProblemReason
}

export type Typed<Value> = { ok: true; value: Value } | { ok: false; problems: FieldProblem[] }

/** Reads what was typed with a schema; says of each field that cannot be taken why, once. */
export function readTyped<Schema extends z.ZodType>(schema: Schema, input: unknown): Typed<z.infer<Schema>> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return { ok: true, value: parsed.data }
  const problems = parsed.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    reason: problemReasons.find((reason) => reason === message) ?? 'wrong-type',
  }))
  return {
    ok: false,
    problems: [...new Map(problems.toReversed().map((item) => [item.path, item])).values()].reverse(),
  }
}

type Named = Partial<
  Pick<ProfileContent, 'country' | 'languages' | 'techniques' | 'offers' | 'practices'>
> & {
  diplomas?: { diplomaId: string }[]
}

/** Says which ids nobody knows, and which offers the law of a country at hand forbids. */
export function problemsWithFacts(content: Named, facts: Facts): FieldProblem[] {
  const { languages = [], techniques = [], offers = [], diplomas = [] } = content
  return [
    ...unknown('languages', languages, facts.languages),
    ...unknown('techniques', techniques, facts.techniques),
    ...unknown(
      'offers',
      offers.map(({ condition }) => condition),
      facts.conditions,
      '.condition',
    ),
    ...unknown(
      'diplomas',
      diplomas.map(({ diplomaId }) => diplomaId),
      facts.diplomas,
      '.diplomaId',
    ),
    ...problemsOfOffers(content, facts),
  ]
}

function unknown(
  part: string,
  ids: string[],
  known: ReadonlyMap<string, unknown>,
  field = '',
): FieldProblem[] {
  return ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ path: `${part}.${String(index)}${field}`, reason: 'not-known' }],
  )
}

function problemsOfOffers(
  { country = '', practices = [], offers = [] }: Named,
  facts: Facts,
): FieldProblem[] {
  const banned = new Set(bannedOffersOf(facts, { country, practices }).map(({ condition }) => condition))
  return offers.flatMap(({ condition, stance }, index) =>
    stance === 'offered' && banned.has(condition)
      ? [{ path: `offers.${String(index)}.stance`, reason: 'banned' as const }]
      : [],
  )
}
