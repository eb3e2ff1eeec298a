import { z } from 'zod'
import type { Facts } from '../library/facts.ts'
import type { Locale } from '../i18n/locales.ts'
import { byFacet, facets, type ByFacet, type Facet } from '../search/document.ts'
import type { SearchQuery } from '../search/engine.ts'

/** The parameters of /{lang}/doctors/ and of the API, one for one. */
export interface DoctorQuery extends Omit<SearchQuery, 'now' | 'locale' | 'pageSize'> {}

export interface BadParameter {
  field: string
  message: string
}

/** Ids that a filter may name. Countries are any two letters. */
export type KnownIds = Record<Exclude<Facet, 'country'>, (id: string) => boolean>

export function knownIds({ conditions, languages, techniques, diplomas }: Facts): KnownIds {
  return {
    condition: (id) => conditions.has(id),
    language: (id) => languages.has(id),
    technique: (id) => techniques.has(id),
    diploma: (id) => diplomas.has(id),
  }
}

export const doctorsPerPage = 20
const longestText = 200
const mostPages = 20_000

const words = z.string().max(longestText, `at most ${longestText} characters`)
const numberIn = (min: number, max: number) =>
  z
    .string()
    .regex(/^-?\d{1,7}(\.\d{1,12})?$/, 'expected a number')
    .transform(Number)
    .pipe(z.number().min(min, `at least ${min}`).max(max, `at most ${max}`))

const single = z.object({
  q: words.default(''),
  near: words.default(''),
  lat: numberIn(-90, 90).optional(),
  lon: numberIn(-180, 180).optional(),
  radius: numberIn(0.1, 2000).optional(),
  sort: z.enum(['distance', 'name'], 'expected distance or name').optional(),
  page: z
    .string()
    .regex(/^\d{1,6}$/, 'expected a whole number')
    .transform(Number)
    .pipe(z.number().min(1, 'at least 1').max(mostPages, `at most ${mostPages}`))
    .default(1),
})

/** Reads the parameters of a search. A bad one is left out and named; unknown ones are ignored. */
export function readDoctorQuery(
  params: URLSearchParams,
  known: KnownIds,
): { query: DoctorQuery; problems: BadParameter[] } {
  const problems: BadParameter[] = []
  const given = Object.fromEntries(
    Object.keys(single.shape).map((key) => [key, params.get(key) || undefined]),
  )
  const values = readSingle(given, problems)
  if ((values.lat === undefined) !== (values.lon === undefined))
    problems.push({ field: values.lat === undefined ? 'lat' : 'lon', message: 'lat and lon go together' })
  const { q, near, lat, lon, radius, sort, page } = values
  const query: DoctorQuery = {
    q: q.trim(),
    near: near.trim(),
    position: lat === undefined || lon === undefined ? null : { lat, lon },
    radiusKm: radius ?? null,
    filters: byFacet((facet) => readFilter(facet, params, known, problems)),
    sort: sort ?? null,
    page,
  }
  return { query, problems }
}

/** The query string that leads to a search; what is at its default is left out. */
export function doctorQueryString(query: DoctorQuery): string {
  const params = new URLSearchParams()
  if (query.q !== '') params.set('q', query.q)
  if (query.near !== '') params.set('near', query.near)
  if (query.position) {
    params.set('lat', String(query.position.lat))
    params.set('lon', String(query.position.lon))
  }
  if (query.radiusKm !== null) params.set('radius', String(query.radiusKm))
  for (const facet of facets) for (const id of query.filters[facet]) params.append(facet, id)
  if (query.sort) params.set('sort', query.sort)
  if (query.page > 1) params.set('page', String(query.page))
  return params.size === 0 ? '' : `?${params.toString()}`
}

/** Completes a query with who asks and when. */
export function searchQuery(query: DoctorQuery, locale: Locale, now: Date): SearchQuery {
  return { ...query, locale, now, pageSize: doctorsPerPage }
}

export function noFilters(): ByFacet<string[]> {
  return byFacet(() => [])
}

/** The search that leaves nobody out. */
export const everybody: DoctorQuery = {
  q: '',
  near: '',
  position: null,
  radiusKm: null,
  filters: noFilters(),
  sort: null,
  page: 1,
}

function readSingle(given: Record<string, unknown>, problems: BadParameter[]): z.infer<typeof single> {
  const parsed = single.safeParse(given)
  if (parsed.success) return parsed.data
  const bad = new Set(parsed.error.issues.map(({ path }) => String(path[0])))
  for (const field of bad) {
    const issue = parsed.error.issues.find(({ path }) => path[0] === field)
    problems.push({ field, message: issue?.message ?? 'cannot be used' })
  }
  return single.parse(Object.fromEntries(Object.entries(given).filter(([field]) => !bad.has(field))))
}

function readFilter(
  facet: Facet,
  params: URLSearchParams,
  known: KnownIds,
  problems: BadParameter[],
): string[] {
  const ids = [...new Set(params.getAll(facet).filter((id) => id !== ''))].slice(0, 100)
  const cleaned = facet === 'country' ? ids.map((id) => id.toUpperCase()) : ids
  const isKnown = facet === 'country' ? (id: string) => /^[A-Z]{2}$/.test(id) : known[facet]
  const unknown = cleaned.find((id) => !isKnown(id))
  if (unknown !== undefined)
    problems.push({ field: facet, message: `"${unknown.slice(0, 40)}" is not known` })
  return cleaned.filter(isKnown)
}
