import { searchQuery, type DoctorQuery } from '../doctor-query.ts'
import type { DoctorResults, DoctorSearch, FoundDoctor } from '../doctor-search.ts'
import { resultsHref, type Words } from './results-page.ts'
import { understoodChips } from './understood-chips.ts'

/** Where to go when nothing was found: each leads to a search that finds somebody. */
export interface NearestUseful {
  ways: { href: string; label: string; count: number }[]
  /** The nearest doctors whatever the distance, or whatever was asked. */
  nearest: FoundDoctor[]
}

const widerRadii = [60, 120, 300]
const farthestKm = 2000
const shown = 3

/** Help for an answer without anybody; none is needed when there is somebody, or looked for when the law forbids it. */
export async function helpForNone(
  search: DoctorSearch['search'],
  results: DoctorResults,
  query: DoctorQuery,
  words: Words,
): Promise<NearestUseful> {
  return results.total > 0 || results.bans.length > 0
    ? { ways: [], nearest: [] }
    : nearestUseful(search, results, query, words)
}

/** Looks for the nearest searches with a result: a wider circle, or one of the things asked for left out. */
async function nearestUseful(
  search: DoctorSearch['search'],
  results: DoctorResults,
  query: DoctorQuery,
  words: Words,
): Promise<NearestUseful> {
  const { t, locale, now } = words
  const find = (other: DoctorQuery) => search(searchQuery({ ...other, page: 1 }, locale, now))
  const way = async (label: string, other: DoctorQuery) => {
    const { total } = await find(other)
    return { label, href: resultsHref({ ...other, page: 1 }, locale), count: total }
  }
  const radius = results.around?.radiusKm
  const wider = radius === undefined ? [] : widerRadii.filter((km) => km > radius)
  const widerWays = await Promise.all(
    wider.map((km) => way(t.directory.noneWider(km), { ...query, radiusKm: km })),
  )
  const shorterWays = await Promise.all(
    understoodChips(results, query, words).map(({ label, without }) =>
      way(t.directory.noneWithout(label), without),
    ),
  )
  const anywhere = radius === undefined ? undefined : await find({ ...query, radiusKm: farthestKm })
  const firstWider = widerWays.filter(({ count }) => count > 0).slice(0, 1)
  return {
    ways: [...firstWider, ...shorterWays.filter(({ count }) => count > 0)],
    nearest: anywhere?.doctors.slice(0, shown) ?? [],
  }
}
