import { z } from 'zod'
import { addDays } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import type { Listing } from '../listing.ts'
import type { ListingReader } from '../read-listings.ts'

/** For so long the feed says that somebody has left, or is back. */
const newsDays = 90
/** How many of each it names at most. */
const newsLength = 100

/** Somebody who is listed, and since when: the publication, or the last return to the list. */
export interface Arrival {
  listing: Listing
  at: string
}

/** Somebody who was listed and is not any more: neither name nor address, and no reason. */
export interface Departure {
  uid: string
  at: string
}

/** What has happened to the list of late: the newest listings, and who is not on it any more. */
export interface News {
  listed: Arrival[]
  left: Departure[]
}

const departures = z.array(z.object({ uid: z.string(), at: z.string() }))
const returns = z.array(z.object({ id: z.number(), at: z.string() }))

/** Reads the news of the list: from the public view who is there, without a name who left it. */
export function prepareNews({ sqlite }: Database, listings: ListingReader): (now: Date) => News {
  // Whatever ends a listing has a date of its own: only whom one of them names is looked up in the view. (A CROSS JOIN
  // is what SQLite does not turn round.)
  const left = sqlite.prepare(`
    SELECT uid, coalesce((SELECT public_until FROM public_practitioner WHERE id = practitioner.id), max(at)) AS at FROM (
      SELECT practitioner_id, withdrawn_at AS at FROM publication
      UNION ALL
      SELECT practitioner_id, withdrawn_at FROM consent
      UNION ALL
      SELECT practitioner_id, suspended_at FROM suspension WHERE lifted_at IS NULL
      UNION ALL
      SELECT practitioner_id, lapses_at FROM confirmation
      UNION ALL
      SELECT practitioner_id, coalesce(revoked_at, holds_until) FROM credential
        JOIN verification ON credential_id = credential.id WHERE kind IN ('licence', 'diploma')
    ) CROSS JOIN practitioner ON practitioner.id = practitioner_id
    WHERE at > @since AND at <= @now
      AND EXISTS (SELECT 1 FROM publication WHERE practitioner_id = practitioner.id)
      AND NOT EXISTS (SELECT 1 FROM public_practitioner AS p WHERE p.id = practitioner.id AND p.public_until > @now)
    GROUP BY practitioner.id ORDER BY at DESC LIMIT @most`)
  // A suspension that was lifted, or a confirmation after the one before had run out.
  const back = sqlite.prepare(`
    SELECT public_practitioner.id, max(at) AS at FROM (
      SELECT practitioner_id, lifted_at AS at FROM suspension
      UNION ALL
      SELECT practitioner_id, confirmed_at FROM confirmation AS again WHERE confirmed_at > (
        SELECT lapses_at FROM confirmation AS before
        WHERE before.practitioner_id = again.practitioner_id AND before.confirmed_at < again.confirmed_at
        ORDER BY confirmed_at DESC, id DESC LIMIT 1)
    ) CROSS JOIN public_practitioner ON public_practitioner.id = practitioner_id
    WHERE at > @since AND public_until > @now GROUP BY public_practitioner.id ORDER BY at DESC LIMIT @most`)
  return (now) => {
    const span = { since: addDays(now, -newsDays).toISOString(), now: now.toISOString(), most: newsLength }
    const returned = new Map(returns.parse(back.all(span)).map(({ id, at }) => [id, at]))
    const newest = listings.newest(now, newsLength).filter(({ id }) => !returned.has(id))
    const listed = [...newest, ...listings.byId([...returned.keys()], now)].map((listing) => ({
      listing,
      at: later(listing.publishedAt, returned.get(listing.id)),
    }))
    return { listed: listed.toSorted(lastFirst).slice(0, newsLength), left: departures.parse(left.all(span)) }
  }
}

function later(one: string, other = ''): string {
  return other > one ? other : one
}

function lastFirst(one: Arrival, other: Arrival): number {
  return one.at < other.at ? 1 : -1
}
