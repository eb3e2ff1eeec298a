import { addDays } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'

/** So long before a listing lapses somebody should call its doctor. */
export const lapsingDays = 15
/** How many of them a page shows at most. */
export const shownListings = 100

/** A listing that leaves by itself soon, because its doctor has not confirmed it. */
export interface LapsingListing {
  slug: string
  name: string
  confirmedAt: string
  lapsesAt: string
  /** The first of its doctor's telephones. */
  phone: string | null
}

// The last confirmation of whoever is listed and not suspended, when it ends in this span.
const lapsingSql = `
FROM confirmation AS latest
JOIN practitioner ON practitioner.id = latest.practitioner_id
JOIN publication ON publication.practitioner_id = practitioner.id AND publication.withdrawn_at IS NULL
WHERE latest.lapses_at > @from AND latest.lapses_at <= @until
  AND NOT EXISTS (SELECT 1 FROM confirmation AS later
    WHERE later.practitioner_id = practitioner.id AND later.confirmed_at > latest.confirmed_at)
  AND NOT EXISTS (SELECT 1 FROM suspension WHERE practitioner_id = practitioner.id AND lifted_at IS NULL)`

/** How many listings lapse within 15 days, and when the first one does. */
export function lapsingSoon({ sqlite }: Database, at: Date): { count: number; firstAt: string | null } {
  const counted = sqlite
    .prepare<Span, { count: number; firstAt: string | null }>(
      `SELECT count(*) AS count, min(latest.lapses_at) AS firstAt ${lapsingSql}`,
    )
    .get(spanFrom(at))
  return counted ?? { count: 0, firstAt: null }
}

/** Those listings, the first to lapse first; at most as many as a page shows. */
export function lapsingListings({ sqlite }: Database, at: Date): LapsingListing[] {
  return sqlite
    .prepare<Span, LapsingListing>(
      `SELECT practitioner.slug, latest.confirmed_at AS confirmedAt, latest.lapses_at AS lapsesAt,
         (SELECT given || ' ' || family FROM practitioner_name WHERE practitioner_id = practitioner.id
           ORDER BY script <> 'Latn' LIMIT 1) AS name,
         (SELECT number FROM practice_phone JOIN practice ON practice.id = practice_id
           WHERE practice.practitioner_id = practitioner.id
           ORDER BY practice.position, practice_phone.position LIMIT 1) AS phone
       ${lapsingSql} ORDER BY latest.lapses_at, practitioner.id LIMIT ${shownListings}`,
    )
    .all(spanFrom(at))
}

/** When the next listing lapses, however far off; null when nobody is listed. */
export function nextLapse({ sqlite }: Database, at: Date): string | null {
  const span: Span = { from: at.toISOString(), until: '9999' }
  return (
    sqlite.prepare<Span, { at: string | null }>(`SELECT min(latest.lapses_at) AS at ${lapsingSql}`).get(span)
      ?.at ?? null
  )
}

interface Span {
  from: string
  until: string
}

function spanFrom(at: Date): Span {
  return { from: at.toISOString(), until: addDays(at, lapsingDays).toISOString() }
}
