import { z } from 'zod'
// Imported, not read: the built pages need it too, and lie elsewhere.
import data from '../../content/society/membership.json' with { type: 'json' }
import { addDays, day } from '../kernel/clock.ts'
import type { Locale, Localized } from '../i18n/locales.ts'

const text = z.string().trim().min(1)
const localized = z.strictObject({ en: text, fr: text, he: text })

const category = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  names: localized,
  who: localized,
  owesDues: z.boolean(),
})

/** What somebody can belong to the society as. */
export interface Category {
  id: string
  names: Localized
  who: Localized
  owesDues: boolean
}

const rules = z
  .strictObject({
    /** The first day of every membership year, as month and day. */
    yearBegins: z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/),
    /** For how long after its year a settled membership is still shown in public. */
    graceDays: z.int().min(0).max(366),
    categories: z.array(category).min(1),
  })
  .parse(data)

/** The categories of content/society/membership.json, in its order. */
export function categories(): readonly Category[] {
  return rules.categories
}

/** A category by its id; undefined for one that the society has given up since. */
export function categoryOf(id: string): Category | undefined {
  return rules.categories.find((known) => known.id === id)
}

/** What a category is called; its id, when the society has given it up since. */
export function categoryName(id: string, locale: Locale): string {
  return categoryOf(id)?.names[locale] ?? id
}

/** The membership year that a day lies in; it is called after the calendar year in which it begins. */
export function yearOf(at: Date): number {
  const year = at.getUTCFullYear()
  return day(at) < `${year}-${rules.yearBegins}` ? year - 1 : year
}

/** The last day of a year, and until when a settled one is shown in public. */
export function termOf(year: number): { endsOn: string; holdsUntil: string } {
  const next = new Date(`${year + 1}-${rules.yearBegins}T00:00:00.000Z`)
  return { endsOn: day(addDays(next, -1)), holdsUntil: addDays(next, rules.graceDays).toISOString() }
}
