import { z } from 'zod'
// Imported, not read: the built pages need it too, and lie elsewhere.
import data from '../../content/courses-history.json' with { type: 'json' }
import type { Localized } from '../i18n/locales.ts'

const text = z.string().trim().min(1)
const localized = z.strictObject({ en: text, fr: text, he: text })

const historySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  season: z.string().regex(/^\d{4}-\d{4}$/),
  /** The diploma it led to, of content/diplomas; null when none is known. */
  diploma: z.string().nullable(),
  title: localized,
  text: localized,
})

/** A course of before this site: words of the society's history, without places to book and without people. */
export interface HistoricalCourse {
  id: string
  season: string
  diploma: string | null
  title: Localized
  text: Localized
}

const history = z.array(historySchema).parse(data)

/** Everything of content/courses-history.json, in its order. */
export function historicalCourses(): readonly HistoricalCourse[] {
  return history
}
