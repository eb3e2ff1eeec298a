import type { Locale } from '../../../src/i18n/locales.ts'
import type { Random } from '../../../src/portal/demo/random.ts'
import type { SearchDocument } from '../../../src/search/document.ts'
import { fold } from '../../../src/search/fold.ts'
import { kmBetween } from '../../../src/search/gazetteer/box.ts'
import type { Term } from '../../../src/search/vocabulary.ts'
import type { BenchDoctor } from './doctors.ts'
import { commonLabels, idsOf, question, type Question, type World } from './question.ts'
import { slipped } from './slips.ts'

const each = 30

type Writing = (label: string, city: string) => string

/** Questions for what hurts, where, and who: words alone, with a town, misspelt, in whole sentences, with a name. */
export function conditionQuestions(world: World, random: Random): Question[] {
  const ask = asker(world, random)
  const misspelt = (label: string) => (label.length > 6 ? slipped(fold(label), 1, random) : label)
  return [
    ...ask('condition', 'fr', (label) => label, false),
    ...ask('condition and town', 'fr', (label, city) => `${label} ${city}`),
    ...ask('condition in English, town', 'en', (label, city) => `${label} ${city}`),
    ...ask('condition in Hebrew, town', 'he', (label, city) => `${label} ${city}`),
    ...ask('condition, one slip, town', 'fr', (label, city) => `${misspelt(label)} ${city}`),
    ...ask('sentence', 'fr', (label, city) => `je cherche un médecin pour ${label} près de ${city}`),
    ...ask('sentence', 'en', (label, city) => `I have had ${label} for weeks, who can help near ${city}?`),
    ...mixedQuestions(world, random),
  ]
}

function asker(world: World, random: Random) {
  const conditions = world.terms.filter(({ kind }) => kind === 'condition')
  const large = largeTowns(world)
  return (kind: string, locale: Locale, write: Writing, withTown = true) =>
    Array.from({ length: each }, () => {
      const { city } = random.pick(large)
      const label = random.pick(commonLabels(random.pick(conditions), locale))
      const ids = idsOfLabel(conditions, label)
      const centre = withTown ? world.places.named(fold(city))[0] : undefined
      const meant = idsOf(world, (document) => treats(document, ids) && (!centre || isNear(document, centre)))
      return question(kind, write(label, city), locale, meant)
    })
}

/** A family name, what hurts and a town at once. */
function mixedQuestions(world: World, random: Random): Question[] {
  const conditions = world.terms.filter(({ kind }) => kind === 'condition')
  const large = largeTowns(world).filter(({ document }) => document.facets.condition.length > 0)
  return Array.from({ length: each }, () => {
    const { document, city } = random.pick(large)
    const family = document.names[0]?.family ?? ''
    const id = random.pick(document.facets.condition)
    const term = conditions.find((condition) => condition.id === id)
    const label = term ? random.pick(commonLabels(term, 'fr')) : ''
    const centre = world.places.named(fold(city))[0] ?? document.points[0]
    const isMeant = (other: SearchDocument) =>
      other.names.some((name) => fold(name.family) === fold(family)) &&
      treats(other, idsOfLabel(conditions, label)) &&
      (!centre || isNear(other, centre))
    return question('name, condition and town', `Dr ${family} ${label} ${city}`, 'fr', idsOf(world, isMeant))
  })
}

/** Doctors in towns that everybody knows. */
function largeTowns({ doctors, places }: World): BenchDoctor[] {
  return doctors.filter(({ city }) => city !== '' && (places.named(fold(city))[0]?.population ?? 0) > 50_000)
}

function idsOfLabel(conditions: Term[], label: string): string[] {
  const folded = fold(label)
  return conditions
    .filter(({ labels }) => labels.some(({ text }) => fold(text) === folded))
    .map(({ id }) => id)
}

function treats({ facets }: SearchDocument, ids: string[]): boolean {
  return facets.condition.some((id) => ids.includes(id))
}

function isNear({ points }: SearchDocument, centre: { lat: number; lon: number }): boolean {
  return points.some((point) => kmBetween(point, centre) <= 30)
}
