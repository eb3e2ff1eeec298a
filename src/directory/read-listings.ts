import { z } from 'zod'
import type { Database } from '../kernel/database.ts'
import { listing, type Listing } from './listing.ts'

/** Reads listings from the public view, and from nowhere else. */
export interface ListingReader {
  /** The listings of these row numbers that are public at `now`, in the order asked for. */
  byId(ids: number[], now: Date): Listing[]
  bySlug(slug: string, now: Date): Listing | undefined
  /** The address of every public listing and when it was last confirmed, for sitemaps. */
  slugs(now: Date): { slug: string; confirmedAt: string }[]
  /** Every public listing, one after the other. */
  all(now: Date): IterableIterator<Listing>
}

// One statement reads everything of one listing, so that it can never be half old and half new.
const listingSql = `
SELECT p.*,
  (SELECT json_group_array(json_object('script', script, 'given', given, 'family', family) ORDER BY script <> 'Latn', script)
    FROM practitioner_name WHERE practitioner_id = p.id) AS names,
  (SELECT json_group_array(json_object(
      'position', position, 'name', name, 'street', street, 'postalCode', postal_code, 'city', city,
      'country', country, 'placeId', place_id, 'lat', lat, 'lon', lon, 'bookingUrl', booking_url,
      'phones', json((SELECT json_group_array(number ORDER BY position) FROM practice_phone WHERE practice_id = practice.id)),
      'access', json((SELECT json_group_array(feature ORDER BY feature) FROM practice_access WHERE practice_id = practice.id))
    ) ORDER BY position) FROM practice WHERE practitioner_id = p.id) AS practices,
  (SELECT json_group_array(language_id ORDER BY language_id) FROM practitioner_language WHERE practitioner_id = p.id) AS languages,
  (SELECT json_group_array(technique_id ORDER BY technique_id) FROM practitioner_technique WHERE practitioner_id = p.id) AS techniques,
  (SELECT json_group_array(condition_id ORDER BY condition_id) FROM offer WHERE practitioner_id = p.id AND stance = 'offered') AS offered,
  (SELECT json_group_array(condition_id ORDER BY condition_id) FROM offer WHERE practitioner_id = p.id AND stance = 'not-offered') AS notOffered,
  (SELECT json_group_array(json_object(
      'uid', uid, 'kind', kind, 'diplomaId', diploma_id, 'issuer', issuer, 'register', register, 'number', number,
      'awardedIn', awarded_in, 'source', source, 'method', method, 'checkedAt', checked_at, 'nextCheckOn', next_check_on,
      'holdsUntil', holds_until
    ) ORDER BY kind, id) FROM standing_credential
    WHERE practitioner_id = p.id AND holds_until > @now) AS credentials
FROM (SELECT id, uid, slug, ref, country, published_at AS publishedAt, confirmed_at AS confirmedAt,
    confirmation_due_at AS confirmationDueAt, public_until AS publicUntil
  FROM public_practitioner WHERE public_until > @now AND /* which */) AS p`

const slugRows = z.array(z.object({ slug: z.string(), confirmedAt: z.string() }))

const jsonColumns = ['names', 'practices', 'languages', 'techniques', 'offered', 'notOffered', 'credentials']

export function createListingReader({ sqlite }: Database): ListingReader {
  const byId = sqlite.prepare(listingSql.replace('/* which */', 'id = @key'))
  const bySlug = sqlite.prepare(listingSql.replace('/* which */', 'slug = @key'))
  const ids = sqlite
    .prepare('SELECT id FROM public_practitioner WHERE public_until > @now ORDER BY id')
    .pluck()

  const slugs = sqlite.prepare(
    'SELECT slug, confirmed_at AS confirmedAt FROM public_practitioner WHERE public_until > @now ORDER BY id',
  )

  const read = (statement: typeof byId, key: number | string, now: Date): Listing | undefined => {
    const row = statement.get({ key, now: now.toISOString() })
    return row === undefined ? undefined : parse(row)
  }
  return {
    byId: (wanted, now) => wanted.flatMap((id) => read(byId, id, now) ?? []),
    slugs: (now) => slugRows.parse(slugs.all({ now: now.toISOString() })),
    bySlug: (slug, now) => read(bySlug, slug, now),
    *all(now) {
      for (const id of z.array(z.number()).parse(ids.all({ now: now.toISOString() }))) {
        const found = read(byId, id, now)
        if (found) yield found
      }
    },
  }
}

function parse(row: unknown): Listing {
  const columns = Object.entries(z.record(z.string(), z.unknown()).parse(row))
  const values = columns.map(([name, value]) => [
    name,
    jsonColumns.includes(name) ? JSON.parse(String(value)) : value,
  ])
  return listing.parse(Object.fromEntries(values))
}
