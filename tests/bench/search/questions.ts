import type { Locale } from '../../../src/i18n/locales.ts'
import { byFacet, type SearchDocument } from '../../../src/search/document.ts'
import type { SearchQuery } from '../../../src/search/engine.ts'
import { fold } from '../../../src/search/fold.ts'
import { kmBetween } from '../../../src/search/gazetteer/box.ts'
import type { PlaceBook } from '../../../src/search/place-book.ts'
import { randomFrom, type Random } from '../../../src/portal/demo/random.ts'
import type { Term } from '../../../src/search/vocabulary.ts'
import type { BenchDoctor } from './doctors.ts'
import { slipped } from './slips.ts'

export interface Question {
  kind: string
  query: SearchQuery
  /** Whom the asker means, counted one by one; null where only time and counts are looked at. */
  meant: ReadonlySet<number> | null
}

export interface World {
  doctors: BenchDoctor[]
  terms: Term[]
  places: PlaceBook
  now: Date
  /** Every Latin spelling of a Hebrew name word. */
  spellings: ReadonlyMap<string, readonly string[]>
}

/** Takes a world and a seed, returns about five hundred questions of every kind, with their answers. */
export function questionsAbout(world: World, seed: number): Question[] {
  const random = randomFrom(seed)
  return [
    ...nameQuestions(world, random),
    ...scriptQuestions(world, random),
    ...conditionQuestions(world, random),
    ...timeOnly(world, random),
  ]
}

function nameQuestions(world: World, random: Random): Question[] {
  const latin = world.doctors.filter(({ document }) => /^[a-z]/.test(fold(document.names[0]?.family ?? '')))
  const named = idsByName(world)
  const kinds: [kind: string, write: (name: string, doctor: BenchDoctor) => string][] = [
    ['exact', (name) => name],
    ['name and town', (name, { city }) => `${name} ${city}`],
    ['beginning', (name) => name.slice(0, -random.below(3) - 1)],
    ['one slip', (name) => slipped(fold(name), 1, random)],
    ['two slips', (name) => slipped(fold(name), 2, random)],
    ['without accents', (name) => fold(name)],
  ]
  return kinds.flatMap(([kind, write]) =>
    Array.from({ length: 40 }, () => {
      const doctor = random.pick(latin)
      const { given, family } = doctor.document.names[0] ?? { given: '', family: '' }
      const text = write(`${given} ${family}`, doctor)
      const meant = new Set(named.get(nameOf({ given, family })))
      return question(world, kind, text, 'fr', kind === 'name and town' ? null : meant)
    }),
  )
}

function scriptQuestions(world: World, random: Random): Question[] {
  const twoScripts = world.doctors.filter(({ document }) => document.names.length === 2)
  const named = idsByName(world)
  const spelt = (hebrew: string) => world.spellings.get(fold(hebrew)) ?? []
  const ask = (kind: string, write: (given: string, family: string) => string) =>
    Array.from({ length: 40 }, () => {
      const { document } = random.pick(twoScripts)
      const { given, family } = document.names[1] ?? { given: '', family: '' }
      const [givens, families] = [spelt(given), spelt(family)]
      const meant = givens.flatMap((one) => families.flatMap((other) => named.get(`${one} ${other}`) ?? []))
      return question(world, kind, write(given, family), 'he', new Set(meant))
    })
  const latin = (hebrew: string) => random.pick(spelt(hebrew).filter((one) => /[a-z]/.test(one)))
  return [
    ...ask('Hebrew script', (given, family) => `${given} ${family}`),
    ...ask('Latin spelling', (given, family) => `${latin(given)} ${latin(family)}`),
  ]
}

function conditionQuestions(world: World, random: Random): Question[] {
  const conditions = world.terms.filter(({ kind }) => kind === 'condition')
  const large = world.doctors.filter(
    ({ city }) => (world.places.named(fold(city))[0]?.population ?? 0) > 50_000,
  )
  const ask = (kind: string, locale: Locale, slips: number, withTown: boolean) =>
    Array.from({ length: 30 }, () => {
      const { city } = random.pick(large)
      const { labels } = random.pick(conditions)
      const { text } = random.pick(labels.filter((label) => label.locale === locale))
      const written = slips > 0 && text.length > 6 ? slipped(fold(text), slips, random) : text
      const named = conditions.filter((term) => term.labels.some((label) => fold(label.text) === fold(text)))
      const ids = named.map(({ id }) => id)
      const place = withTown ? world.places.named(fold(city))[0] : undefined
      const isMeant = ({ facets, points }: SearchDocument) =>
        facets.condition.some((id) => ids.includes(id)) &&
        (!place || points.some((point) => kmBetween(point, place) <= 30))
      return question(world, kind, withTown ? `${written} ${city}` : written, locale, idsOf(world, isMeant))
    })
  return [
    ...ask('condition', 'fr', 0, false),
    ...ask('condition and town', 'fr', 0, true),
    ...ask('condition in English, town', 'en', 0, true),
    ...ask('condition with a slip, town', 'fr', 1, true),
    ...ask('condition in Hebrew, town', 'he', 0, true),
  ]
}

function timeOnly(world: World, random: Random): Question[] {
  const typed = [
    'mal de dos toulouse',
    'cohen',
    'dr martin lyon',
    'כאבי גב בירושלים',
    'tennis elbow',
    'marseille',
  ]
  const keystrokes = typed.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)))
  const filtered = (position: boolean) =>
    Array.from({ length: 25 }, () => {
      const { document } = random.pick(world.doctors)
      const facet = random.pick(['condition', 'language', 'technique', 'country'] as const)
      const asked = question(world, position ? 'filter and position' : 'filter', '', 'fr', null)
      const filters = { ...byFacet(() => []), [facet]: document.facets[facet].slice(0, 2) }
      return {
        ...asked,
        query: { ...asked.query, filters, position: position ? (document.points[0] ?? null) : null },
      }
    })
  const empty = Array.from({ length: 10 }, () => question(world, 'nothing', '', 'en', null))
  const byName = empty.map((asked) => ({
    ...asked,
    kind: 'by name',
    query: { ...asked.query, sort: 'name' as const },
  }))
  const deep = empty.map((asked) => ({ ...asked, kind: 'far page', query: { ...asked.query, page: 2000 } }))
  return [
    ...keystrokes.map((text) => question(world, 'every keystroke', text, 'fr', null)),
    ...filtered(false),
    ...filtered(true),
    ...empty,
    ...byName,
    ...deep,
  ]
}

function question(
  world: World,
  kind: string,
  q: string,
  locale: Locale,
  meant: ReadonlySet<number> | null,
): Question {
  const query: SearchQuery = {
    q,
    near: '',
    locale,
    position: null,
    radiusKm: null,
    filters: byFacet(() => []),
    sort: null,
    page: 1,
    pageSize: 20,
    now: world.now,
  }
  return { kind, query, meant }
}

function idsOf({ doctors }: World, isMeant: (document: SearchDocument) => boolean): ReadonlySet<number> {
  return new Set(doctors.filter(({ document }) => isMeant(document)).map(({ document }) => document.id))
}

function idsByName({ doctors }: World): Map<string, number[]> {
  const ids = new Map<string, number[]>()
  for (const { document } of doctors) {
    for (const name of document.names) {
      const known = ids.get(nameOf(name))
      if (known) known.push(document.id)
      else ids.set(nameOf(name), [document.id])
    }
  }
  return ids
}

function nameOf({ given, family }: { given: string; family: string }): string {
  return `${fold(given)} ${fold(family)}`
}
