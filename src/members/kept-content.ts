import { z } from 'zod'
import { listingName, listingPractice } from '../directory/listing.ts'
import type { ProfileContent } from './profile-content.ts'
import { publishedFields, stances } from './profile-parts.ts'

// What was kept is read by its shape alone: an imported profile may hold what a form would refuse.
const keptContent = z.object({
  names: z.array(listingName),
  country: z.string(),
  languages: z.array(z.string()),
  techniques: z.array(z.string()),
  offers: z.array(z.object({ condition: z.string(), stance: z.enum(stances) })),
  practices: z.array(listingPractice.omit({ position: true })),
  texts: z.object({ en: z.string(), fr: z.string(), he: z.string() }),
  photo: z.string().nullable(),
  shown: z.array(z.enum(publishedFields)),
})

/** Reads the profile of a stored revision; throws when it is none. */
export function readKept(json: string): ProfileContent {
  return keptContent.parse(JSON.parse(json))
}
