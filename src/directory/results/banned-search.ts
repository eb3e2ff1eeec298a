import type { Database } from '../../kernel/database.ts'
import { byFacet } from '../../search/document.ts'
import type { SearchQuery } from '../../search/engine.ts'
import { nearestPlace } from '../../search/gazetteer/places.ts'
import type { Understanding } from '../../search/understanding.ts'
import type { DoctorResults } from '../doctor-search.ts'

/** A condition that the law of a country forbids to offer there. */
export interface Ban {
  condition: string
  country: string
}

type Asked = Pick<SearchQuery, 'filters' | 'position'>

/**
 * Takes a database; returns what empties an answer when all that was asked for is forbidden in every country that was
 * asked about: then nobody is found, not even across the border. Most searches run into no ban.
 */
export function prepareBans(database: Database) {
  const known = database.sqlite.prepare<[string], Ban>(
    'SELECT condition_id AS condition, country FROM banned_offer WHERE condition_id = ?',
  )
  return (results: Omit<DoctorResults, 'bans'>, query: Asked): DoctorResults => {
    const everywhere = conditionsAsked(query, results.understanding).map((condition) => known.all(condition))
    // Where a position lies is looked up only for what is banned somewhere.
    const isBannedSomewhere = everywhere.length > 0 && everywhere.every((bans) => bans.length > 0)
    const countries = isBannedSomewhere ? countriesAsked(query, results.understanding, database) : []
    const bans = everywhere.flatMap((ofOne) =>
      countries.map((country) => ofOne.find((ban) => ban.country === country)),
    )
    const isBanned = bans.length > 0 && bans.every((ban) => ban !== undefined)
    return isBanned ? { ...results, ...nobody(), bans } : { ...results, bans: [] }
  }
}

// What was typed is searched as any of its meanings; the likeliest one says what was meant.
function conditionsAsked({ filters }: Asked, { conditions }: Understanding): string[] {
  return filters.condition.length > 0 ? filters.condition : conditions.slice(0, 1).map(({ id }) => id)
}

// The countries that are named, or else that of the place, or of the town nearest to where somebody stands.
function countriesAsked(
  { filters, position }: Asked,
  { countries, place }: Understanding,
  database: Database,
): string[] {
  const named = [...filters.country, ...countries.map(({ id }) => id)]
  if (named.length > 0) return named
  const around = place?.place ?? (position ? nearestPlace(database, position) : undefined)
  return around ? [around.country] : []
}

function nobody() {
  const none = () => byFacet(() => ({}))
  return { total: 0, doctors: [], closeButNot: [], facets: none(), disjunctive: none() }
}
