import { z } from 'zod'
import type { Database } from '../kernel/database.ts'
import { onceFor } from '../kernel/once-for.ts'
import type { ListingContent } from './listing-content.ts'
import { listingName, listingPractice, statedTexts } from './listing.ts'
import { statedColumns } from './listing-sql.ts'
import { publishedFields } from './tables.ts'

/** What is stored of a practitioner, whether public or not. */
export interface StoredProfile extends ListingContent {
  uid: string
  slug: string
  /** The country of the licence. */
  country: string
}

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)

const ids = json(z.array(z.string()))

const storedRow = z.object({
  uid: z.string(),
  slug: z.string(),
  country: z.string(),
  names: json(z.array(listingName)),
  practices: json(z.array(listingPractice.omit({ position: true }))),
  languages: ids,
  techniques: ids,
  offered: ids,
  notOffered: ids,
  texts: json(statedTexts),
  photo: z.string().nullable(),
  shown: json(z.array(z.enum(publishedFields))),
})

const storedSql = `
SELECT p.uid, p.slug, p.country, ${statedColumns},
  (SELECT json_group_array(field ORDER BY field) FROM consent_field WHERE consent_id = (
    SELECT id FROM consent WHERE practitioner_id = p.id ORDER BY id DESC LIMIT 1)) AS shown
FROM practitioner AS p WHERE p.id = ?`

const storedOf = onceFor(({ sqlite }: Database) => sqlite.prepare(storedSql))

// Earlier than every absence: all of them are read.
const firstDay = '0000-01-01'

/**
 * Everything stored of a practitioner, for its owner and the staff only: public pages ask the public view. `shown` is
 * what the last consent covered, in force or not. Undefined when there is no such practitioner.
 */
export function readStoredProfile(database: Database, practitionerId: number): StoredProfile | undefined {
  const row: unknown = storedOf(database).get(practitionerId, { now: firstDay })
  if (row === undefined) return undefined
  const { offered, notOffered, texts, ...stored } = storedRow.parse(row)
  return {
    ...stored,
    texts: { en: texts.en ?? '', fr: texts.fr ?? '', he: texts.he ?? '' },
    offers: [
      ...offered.map((condition) => ({ condition, stance: 'offered' as const })),
      ...notOffered.map((condition) => ({ condition, stance: 'not-offered' as const })),
    ],
  }
}
