import type { Database } from '../kernel/database.ts'
import { everybody, searchQuery } from './doctor-query.ts'
import type { DoctorResults, DoctorSearch } from './doctor-search.ts'
import type { Listing } from './listing.ts'
import type { ListingReader } from './read-listings.ts'

export interface LatestCheck {
  listing: Listing
  kind: 'licence' | 'diploma' | 'membership' | 'details'
  source: string
  checkedAt: string
}

/** What the home page says of the directory, all of it from the public view. */
export interface DirectoryFigures {
  doctors: number
  countries: number
  languages: number
  /** Listed once and not shown now. */
  notShown: number
  lastCheck: string | undefined
  latestChecks: LatestCheck[]
  /** The doctors round the town where most of them practise. */
  busiest: DoctorResults | undefined
}

const mostChecks = 6

export async function directoryFigures(
  { sqlite }: Database,
  listings: ListingReader,
  search: DoctorSearch['search'],
  now: Date,
): Promise<DirectoryFigures> {
  const all = await search(searchQuery(everybody, 'en', now))
  const everListed = sqlite
    .prepare<[], number>('SELECT count(DISTINCT practitioner_id) FROM publication')
    .pluck()
    .get()
  const latestChecks = readLatestChecks(sqlite, listings, now)
  const centre = busiestTown(sqlite)
  return {
    doctors: all.total,
    countries: Object.keys(all.facets.country).length,
    languages: Object.keys(all.facets.language).length,
    notShown: (everListed ?? 0) - all.total,
    lastCheck: latestChecks[0]?.checkedAt,
    latestChecks,
    busiest:
      centre &&
      (await search({ ...searchQuery({ ...everybody, position: centre }, 'en', now), pageSize: 60 })),
  }
}

function readLatestChecks(sqlite: Database['sqlite'], listings: ListingReader, now: Date): LatestCheck[] {
  const rows = sqlite
    .prepare<[string, number], { id: number } & Omit<LatestCheck, 'listing'>>(
      `SELECT credential.practitioner_id AS id, credential.kind, verification.source, verification.checked_at AS checkedAt
       FROM verification JOIN credential ON credential.id = verification.credential_id
       WHERE verification.revoked_at IS NULL AND verification.checked_at <= ?
       ORDER BY verification.checked_at DESC LIMIT ?`,
    )
    .all(now.toISOString(), mostChecks * 4)
  return rows
    .flatMap(({ id, ...check }) => listings.byId([id], now).map((listing) => ({ listing, ...check })))
    .slice(0, mostChecks)
}

function busiestTown(sqlite: Database['sqlite']): { lat: number; lon: number } | undefined {
  return sqlite
    .prepare<[], { lat: number; lon: number }>(
      `SELECT place.lat, place.lon FROM practice JOIN place ON place.id = practice.place_id
       GROUP BY place.id ORDER BY count(*) DESC, place.id LIMIT 1`,
    )
    .get()
}
