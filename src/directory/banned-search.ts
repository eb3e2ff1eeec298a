import type { Database } from '../kernel/database.ts'
import { byFacet } from '../search/document.ts'
import type { SearchQuery } from '../search/engine.ts'
import type { Understanding } from '../search/understanding.ts'
import type { DoctorResults } from './doctor-search.ts'

/** A condition that the law of a country forbids to offer there. */
export interface Ban {
  condition: string
  country: string
}

/**
 * Takes a database; returns what empties an answer when all that was asked for is forbidden in every country that was
 * asked about: then nobody is found, not even across the border. Most searches run into no ban.
 */
export function prepareBans(database: Database) {
  const known = database.sqlite.prepare<[string, string], Ban>(
    'SELECT condition_id AS condition, country FROM banned_offer WHERE condition_id = ? AND country = ?',
  )
  return (results: Omit<DoctorResults, 'bans'>, { filters }: Pick<SearchQuery, 'filters'>): DoctorResults => {
    const countries = countriesAsked(filters.country, results.understanding)
    const bans = conditionsAsked(filters.condition, results.understanding).flatMap((condition) =>
      countries.map((country) => known.get(condition, country)),
    )
    const isBanned = bans.length > 0 && bans.every((ban) => ban !== undefined)
    return isBanned ? { ...results, ...nobody(), bans } : { ...results, bans: [] }
  }
}

// What was typed is searched as any of its meanings; the likeliest one says what was meant.
function conditionsAsked(chosen: string[], { conditions }: Understanding): string[] {
  return chosen.length > 0 ? chosen : conditions.slice(0, 1).map(({ id }) => id)
}

function countriesAsked(chosen: string[], { countries, place }: Understanding): string[] {
  const named = [...chosen, ...countries.map(({ id }) => id)]
  return named.length > 0 || place === null ? named : [place.place.country]
}

function nobody() {
  const none = () => byFacet(() => ({}))
  return { total: 0, doctors: [], closeButNot: [], facets: none(), disjunctive: none() }
}
