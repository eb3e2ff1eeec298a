import { z } from 'zod'
import type { Database } from '../kernel/database.ts'
import { listing, type Listing } from './listing.ts'
import { statedColumns } from './listing-sql.ts'
import { publishedFields } from './tables.ts'
import { withoutWithheld } from './withhold.ts'

/** Reads listings from the public view, and from nowhere else. */
export interface ListingReader {
  /** The listings of these row numbers that are public at `now`, in the order asked for. */
  byId(ids: number[], now: Date): Listing[]
  bySlug(slug: string, now: Date): Listing | undefined
  /** The address of every public listing and when it was last confirmed, for sitemaps. */
  slugs(now: Date): { slug: string; confirmedAt: string }[]
  /** The public listings that were published last, so many. */
  newest(now: Date, most: number): Listing[]
  /** Every public listing, one after the other. */
  all(now: Date): IterableIterator<Listing>
}

// Membership is not stated: it is what the society's own list of members says, also where a demonstration had stated it.
const credentialsSql = `(SELECT json_group_array(json_object(
      'uid', uid, 'kind', kind, 'diplomaId', diploma_id, 'issuer', issuer, 'register', register, 'number', number,
      'awardedIn', awarded_in, 'source', source, 'method', method, 'checkedAt', checked_at, 'nextCheckOn', next_check_on,
      'holdsUntil', holds_until
    ) ORDER BY kind, id) FROM standing_credential
    WHERE practitioner_id = p.id AND holds_until > @now AND (kind <> 'membership' OR NOT EXISTS (
      SELECT 1 FROM practitioner_owner JOIN membership USING (account_id)
      WHERE practitioner_owner.practitioner_id = p.id)))`

const memberSql = `(SELECT json_insert(${credentialsSql}, '$[#]', json_object(
      'uid', uid, 'kind', 'membership', 'diplomaId', NULL, 'issuer', 'society', 'register', NULL, 'number', NULL,
      'awardedIn', NULL, 'source', 'society', 'method', 'society-records', 'checkedAt', checked_at,
      'nextCheckOn', next_check_on, 'holdsUntil', holds_until))
    FROM standing_membership WHERE practitioner_id = p.id AND holds_until > @now)`

// One statement reads everything of one listing, so that it can never be half old and half new. Who is public is
// worked out once: written in place of `p`, the view would be asked twice, for the condition and for the column.
const listingSql = `
WITH p AS MATERIALIZED (
  SELECT id, uid, slug, ref, country, published_at AS publishedAt, confirmed_at AS confirmedAt,
    confirmation_due_at AS confirmationDueAt, public_until AS publicUntil
  FROM public_practitioner WHERE /* which */)
SELECT p.*, ${statedColumns},
  (SELECT json_group_array(field) FROM consent JOIN consent_field ON consent_id = consent.id
    WHERE practitioner_id = p.id AND withdrawn_at IS NULL) AS shown,
  coalesce(${memberSql}, ${credentialsSql}) AS credentials
FROM p WHERE publicUntil > @now`

/** How many listings `all` holds at once. */
const atATime = 100

const slugRows = z.array(z.object({ slug: z.string(), confirmedAt: z.string() }))

const jsonColumns = [
  'names',
  'practices',
  'languages',
  'techniques',
  'offered',
  'notOffered',
  'texts',
  'credentials',
  'shown',
]

const listingRow = listing.extend({ shown: z.array(z.enum(publishedFields)) })

export function createListingReader({ sqlite }: Database): ListingReader {
  const byId = sqlite.prepare(listingSql.replace('/* which */', 'id IN (SELECT value FROM json_each(@key))'))
  // With a bare parameter SQLite would plan the statement anew at every call: ten times as long.
  const bySlug = sqlite.prepare(listingSql.replace('/* which */', 'slug = +@key'))
  const ids = sqlite
    .prepare('SELECT id FROM public_practitioner WHERE public_until > @now ORDER BY id')
    .pluck()

  const published = sqlite
    .prepare(
      'SELECT practitioner_id FROM publication WHERE withdrawn_at IS NULL ORDER BY published_at DESC, practitioner_id DESC',
    )
    .pluck()

  const slugs = sqlite.prepare(
    'SELECT slug, confirmed_at AS confirmedAt FROM public_practitioner WHERE public_until > @now ORDER BY id',
  )

  const read = (wanted: number[], now: Date): Listing[] => {
    const rows = byId.all({ key: JSON.stringify(wanted), now: now.toISOString() }).map(parse)
    const found = new Map(rows.map((row) => [row.id, row]))
    return wanted.flatMap((id) => found.get(id) ?? [])
  }
  return {
    byId: read,
    slugs: (now) => slugRows.parse(slugs.all({ now: now.toISOString() })),
    bySlug: (slug, now) => {
      const row = bySlug.get({ key: slug, now: now.toISOString() })
      return row === undefined ? undefined : parse(row)
    },
    newest(now, most) {
      const found: Listing[] = []
      // From the last one back: asking the view about everybody would take long in a large directory.
      const ordered = z.array(z.number()).parse(published.all())
      for (let at = 0; at < ordered.length && found.length < most; at += atATime)
        found.push(...read(ordered.slice(at, at + atATime), now))
      return found.slice(0, most)
    },
    *all(now) {
      const everybody = z.array(z.number()).parse(ids.all({ now: now.toISOString() }))
      for (let at = 0; at < everybody.length; at += atATime)
        yield* read(everybody.slice(at, at + atATime), now)
    },
  }
}

function parse(row: unknown): Listing {
  const columns = Object.entries(z.record(z.string(), z.unknown()).parse(row))
  const values = columns.map(([name, value]) => [
    name,
    jsonColumns.includes(name) ? JSON.parse(String(value)) : value,
  ])
  const { shown, ...stated } = listingRow.parse(Object.fromEntries(values))
  return withoutWithheld(stated, shown)
}
