import { read, type Database } from '../kernel/database.ts'
import type { SearchAnswer, SearchEngine, SearchHit, SearchQuery, StorableEngine } from '../search/engine.ts'
import type { Proposer } from '../search/meilisearch/engine.ts'
import { suggest, type Beginning, type Suggestion, type SuggestionSource } from '../search/suggest.ts'
import { prepareBans, type Ban } from './results/banned-search.ts'
import type { Listing } from './listing.ts'
import type { ListingReader } from './read-listings.ts'
import { followChanges, type Follower } from './follow-changes.ts'
import { createListingShelf } from './listing-shelf.ts'
import { createStoredEngine } from './stored-engine.ts'

/** A hit of the engine that the public view confirms. */
export interface FoundDoctor {
  listing: Listing
  distanceKm: number | null
  /** Index into the listing's practices of the one that is meant. */
  practice: number
}

export interface DoctorResults extends Omit<SearchAnswer, 'hits' | 'closeButNot'> {
  doctors: FoundDoctor[]
  closeButNot: FoundDoctor[]
  /** What is forbidden where the search looks; then nobody is found. */
  bans: Ban[]
}

export type SuggestedItem = Exclude<Suggestion, { kind: 'doctor' }> | { kind: 'doctor'; listing: Listing }

export interface PublicState {
  epoch: string
  until: Date | null
}

/** Engines propose, the database disposes: the one search that pages and programs share. */
export interface DoctorSearch {
  search(query: SearchQuery): Promise<DoctorResults>
  /** What caches must know: the epoch of everything public, and the next end of any listing's term. */
  publicState(now: Date): PublicState
  /** What the beginning of a search may become; a doctor only while public. */
  suggest(beginning: Beginning): SuggestedItem[]
  /** Brings the engine up to date with the change log; searching does so by itself. */
  sync(now: Date): void
  /** Keeps what the engine knows for the next start, if that is worth the trouble. */
  store(now: Date): void
}

/** With fewer changes since, the next start catches up as fast. */
const worthStoring = 500

/**
 * Takes the engine that is always there and, where there is one, a server that is asked first, and a file that spares
 * the next start reading everybody.
 */
export function createDoctorSearch(
  database: Database,
  engine: SearchEngine & SuggestionSource & StorableEngine,
  listings: ListingReader,
  now: Date,
  server: Proposer | null = null,
  file: string | null = null,
): DoctorSearch {
  const shelf = createListingShelf(database, listings)
  const kept = file === null ? null : createStoredEngine(database, engine, file)
  let stored = kept?.load(now) ?? null
  const follower = followChanges({ database, engine, listings, shelf }, stored, now)
  const { follow, known } = follower
  const lawful = prepareBans(database)
  const resultsOf = ({ hits, closeButNot, ...answer }: SearchAnswer, at: Date) => {
    const listings = shelf.read(idsOf([...hits, ...closeButNot]), at)
    return { ...answer, doctors: confirmed(hits, listings), closeButNot: confirmed(closeButNot, listings) }
  }
  return {
    search: async (query) => {
      const understoodAt = server && read(database, () => follow(query.now))
      const proposal = server && (await server.propose(query))
      return read(database, () => {
        const last = follow(query.now)
        const isCurrent = proposal?.seq === last && understoodAt === last
        if (proposal && !isCurrent) server?.refuse('stale')
        const proposed = proposal && isCurrent ? resultsOf(proposal.answer, query.now) : null
        if (proposal && proposed && isWhole(proposed, proposal.answer, query)) return lawful(proposed, query)
        if (proposed) server?.refuse('nonsense')
        return lawful(resultsOf(engine.search(query), query.now), query)
      })
    },
    publicState: publicStateOf(database, engine, follower),
    suggest: (beginning) =>
      read(database, () => {
        follow(beginning.now)
        const items = suggest(engine, beginning)
        const doctors = items.filter((item) => item.kind === 'doctor')
        const listings = shelf.read(idsOf(doctors), beginning.now)
        return items.flatMap((item): SuggestedItem[] => {
          if (item.kind !== 'doctor') return [item]
          const listing = listings.get(item.id)
          return listing ? [{ kind: 'doctor', listing }] : []
        })
      }),
    sync: (at) => {
      read(database, () => follow(at))
    },
    store: (at) => {
      if (!kept) return
      // Whoever has left must not come back into the file by it.
      read(database, () => follow(at))
      const isNearEnough = stored !== null && known().seq - stored.seq < worthStoring
      if (isNearEnough && kept.isThere()) return
      if (kept.save(known())) stored = known()
    },
  }
}

/** Asked for with every request, so that it is worked out only when the epoch or the time has moved. */
function publicStateOf(database: Database, engine: SearchEngine, { follow, nextEnd }: Follower) {
  const epoch = database.sqlite.prepare('SELECT value FROM public_epoch').pluck()
  let state: PublicState = { epoch: '', until: null }
  return (at: Date): PublicState => {
    const isCurrent = state.until === null || state.until > at
    if (state.epoch === String(epoch.get()) && isCurrent) return state
    state = read(database, () => {
      follow(at)
      const [term, end] = [engine.nextTerm(at), nextEnd()]
      return { epoch: String(epoch.get()), until: term && end && end < term ? end : term }
    })
    return state
  }
}

function idsOf(proposed: { id: number }[]): number[] {
  return proposed.map(({ id }) => id)
}

function confirmed(hits: SearchHit[], listings: ReadonlyMap<number, Listing>): FoundDoctor[] {
  return hits.flatMap(({ id, distanceKm, nearestPoint }) => {
    const listing = listings.get(id)
    return listing ? [{ listing, distanceKm, practice: nearestPoint ?? 0 }] : []
  })
}

/**
 * Tells whether everybody a server proposed is public and the page is full. One that is up to date and still proposes
 * somebody else is not believed in anything: its totals would be as wrong.
 */
function isWhole(
  { doctors, closeButNot }: Omit<DoctorResults, 'bans'>,
  proposed: SearchAnswer,
  { page, pageSize }: SearchQuery,
): boolean {
  const expected = Math.min(pageSize, Math.max(0, proposed.total - (page - 1) * pageSize))
  return doctors.length === expected && closeButNot.length === proposed.closeButNot.length
}
