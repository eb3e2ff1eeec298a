import { registerOf } from '../../directory/registers/number-formats.ts'
import type { KnownWords, ListedPerson } from './listing-file.ts'
import { nameInventor } from './names.ts'
import { phoneInventor } from './phones.ts'
import { randomFrom, type Random } from './random.ts'
import { townSampler, type Town } from './towns.ts'

/** Conditions offered by one doctor: from a usual choice of a few to nearly everything. */
const offeredAtLeast = 2
const offeredAtMost = 8

/** Invents `count` doctors, one after the other: real towns, nobody real. The seed fixes all of them. */
export function* inventPeople(count: number, seed: number, words: KnownWords): Generator<ListedPerson> {
  const random = randomFrom(seed)
  const inventName = nameInventor(random)
  const sampleTown = townSampler(random)
  const inventPhone = phoneInventor(random)
  for (let number = 1; number <= count; number++) {
    const town = sampleTown()
    const isHolder = random.chance(0.01)
    const towns = isHolder ? [] : [town, ...(random.chance(0.08) ? [sampleTown(town.country)] : [])]
    yield {
      ref: `d-${String(number).padStart(6, '0')}`,
      country: town.country,
      names: inventName(town.country),
      languages: languagesOf(town.country, random, words),
      techniques: random.some(words.technique, 1 + random.below(4)),
      ...offersOf(isHolder, random, words),
      practices: towns.map((place) => practiceIn(place, random, inventPhone)),
      credentials: credentialsOf(town.country, isHolder, random, words),
      story: null,
    }
  }
}

function offersOf(isHolder: boolean, random: Random, { condition }: KnownWords) {
  if (isHolder) return { offered: [], notOffered: [] }
  const chosen = random.some(condition, offeredAtLeast + random.below(offeredAtMost - offeredAtLeast + 1) + 3)
  const refused = random.chance(0.3) ? 3 : 0
  return { offered: chosen.slice(refused), notOffered: chosen.slice(0, refused) }
}

function languagesOf(country: string, random: Random, { language }: KnownWords): string[] {
  const own = spoken[country] ?? ['en']
  const more = random.some(language, random.below(3))
  return [...new Set([random.pick(own), ...(random.chance(0.5) ? ['en'] : []), ...more])]
}

function practiceIn(
  town: Town,
  random: Random,
  inventPhone: (country: string) => string,
): ListedPerson['practices'][number] {
  // Within about two kilometres of the town's centre.
  const shift = () => (random.below(4001) - 2000) / 100_000
  const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000
  return {
    name: null,
    street: `${1 + random.below(180)} ${random.pick(streets)}`,
    postalCode: town.postalCode,
    city: town.name,
    country: town.country,
    placeId: town.id,
    lat: round(town.lat + shift()),
    lon: round(town.lon + shift()),
    bookingUrl: null,
    phones: [inventPhone(town.country)],
    access: random.some(['wheelchair', 'lift', 'parking', 'public-transport'] as const, random.below(3)),
    hours: [],
    absences: [],
  }
}

function credentialsOf(
  country: string,
  isHolder: boolean,
  random: Random,
  words: KnownWords,
): ListedPerson['credentials'] {
  const register = registerOf(country)
  const none = { diplomaId: null, register: null, number: null, awardedIn: null }
  const diplomaId = random.pick(words.diploma)
  return [
    { ...none, kind: 'licence', issuer: register.issuer, register: register.id },
    {
      ...none,
      kind: 'diploma',
      diplomaId,
      issuer: words.diplomaIssuer(diplomaId),
      awardedIn: 1990 + random.below(35),
    },
    ...(random.chance(0.7) ? [{ ...none, kind: 'membership' as const, issuer: 'society' }] : []),
    ...(isHolder ? [] : [{ ...none, kind: 'details' as const, issuer: 'practice' }]),
  ]
}

const spoken: Record<string, string[]> = {
  FR: ['fr'],
  IL: ['he', 'he', 'he', 'ar', 'ru'],
  BE: ['fr', 'nl'],
  CH: ['fr', 'de', 'it'],
  IT: ['it'],
  ES: ['es'],
  GB: ['en'],
  US: ['en', 'es'],
  CA: ['fr', 'en'],
  BR: ['pt'],
}

const streets = [
  'Linden Street',
  'rue du Moulin',
  'avenue des Platanes',
  'place du Marché',
  'Mill Lane',
  'via del Mulino',
]
