import type { Locale, Messages } from '../../i18n/index.ts'
import type { Condition } from '../../library/schemas.ts'
import { placeLabel, type Place } from '../../search/gazetteer/place.ts'

/** What the search fields answer with at the first key, before the network: one small file per language. */
export interface LocalList {
  words: {
    list: string
    kinds: Record<'condition' | 'place' | 'doctor' | 'guide', string>
    /** How many suggestions there are, in words: none, one, … eight. */
    counts: string[]
  }
  /** Each with its label first, then what else people call it; the commonest first. */
  conditions: string[][]
  places: string[]
}

// The countries where a reader of each language is likeliest to look; the server knows all other places.
const townsOf: Record<Locale, Record<string, number>> = {
  en: { FR: 45, IL: 30, GB: 20, US: 25, CA: 10, BE: 5, CH: 5, IT: 3, DE: 3, ES: 2, LU: 1, MC: 1 },
  fr: { FR: 95, BE: 12, CH: 10, CA: 10, IL: 20, LU: 1, MC: 1, GB: 1 },
  he: { IL: 75, FR: 35, US: 15, GB: 6, CA: 3, BE: 4, CH: 4, IT: 3, DE: 3, ES: 2 },
}
const mostNames = 11

/** Takes all conditions and places, returns what one language offers at once. */
export function localList(
  conditions: Iterable<Condition>,
  places: Iterable<Place>,
  locale: Locale,
  { directory }: Messages,
): LocalList {
  const common = [...conditions].sort((a, b) => b.commonness - a.commonness)
  return {
    words: {
      list: directory.suggestions,
      kinds: directory.suggestionKind,
      counts: Array.from({ length: 9 }, (_, count) => directory.suggestionCount(count)),
    },
    conditions: common.map(({ names, synonyms }) => [names[locale], ...synonyms[locale]].slice(0, mostNames)),
    places: bigTowns(places, locale),
  }
}

function bigTowns(places: Iterable<Place>, locale: Locale): string[] {
  const byCountry = Map.groupBy(places, ({ country }) => country)
  const towns = Object.entries(townsOf[locale]).flatMap(([country, count]) =>
    (byCountry.get(country) ?? []).toSorted((a, b) => b.population - a.population).slice(0, count),
  )
  return [...new Set(towns.map(({ names }) => placeLabel(names, locale)))]
}
