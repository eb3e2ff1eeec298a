import { z } from 'zod'
import type { Database } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { locales } from '../i18n/locales.ts'
import { mistakeReport, mistakeSubjects, publicPractitioner } from './tables.ts'
import { and, eq, gt } from 'drizzle-orm'

/** What a reader may send about a profile. */
export const mistakeForm = z.object({
  slug: z.string().max(120),
  subject: z.enum(mistakeSubjects),
  message: z.string().trim().min(5).max(2000),
  replyTo: z.preprocess(
    (value) => (value === '' || value === null ? undefined : value),
    z.email().max(254).optional(),
  ),
  locale: z.enum(locales),
})

/** Stores a report for staff and returns its short reference; null when no such profile is public. */
export function reportMistake(
  { orm }: Database,
  { slug, subject, message, replyTo, locale }: z.infer<typeof mistakeForm>,
  at: Date,
): string | null {
  const isPublic = and(
    eq(publicPractitioner.slug, slug),
    gt(publicPractitioner.publicUntil, at.toISOString()),
  )
  const person = orm.select({ id: publicPractitioner.id }).from(publicPractitioner).where(isPublic).get()
  if (!person) return null
  const uid = newId()
  orm
    .insert(mistakeReport)
    .values({
      uid,
      practitionerId: person.id,
      slug,
      subject,
      message,
      replyTo,
      locale,
      reportedAt: at.toISOString(),
    })
    .run()
  return uid.slice(-8).toUpperCase()
}
