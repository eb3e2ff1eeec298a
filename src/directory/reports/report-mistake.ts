import { and, count, eq, gt } from 'drizzle-orm'
import { z } from 'zod'
import { record } from '../../audit/record.ts'
import { addDays } from '../../kernel/clock.ts'
import { write, type Database } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import { locales } from '../../i18n/locales.ts'
import { referenceOf } from './reports.ts'
import { mistakeReport, mistakeSubjects, publicPractitioner } from '../tables.ts'

const emptyAsAbsent = (value: unknown) => (value === '' || value === null ? undefined : value)

/** What a reader may send about a profile. */
export const mistakeForm = z.object({
  slug: z.string().max(120),
  subject: z.enum(mistakeSubjects),
  message: z.string().trim().min(5).max(2000),
  replyTo: z.preprocess(emptyAsAbsent, z.email().max(254).optional()),
  locale: z.enum(locales),
})

/** More than staff can read would bury the true ones: so many a day about one profile, so many about all. */
const mostADay = { ofOne: 20, ofAll: 500 }

export type MistakeForm = z.infer<typeof mistakeForm>

export interface StoredReport {
  uid: string
  /** What the reader is given. */
  reference: string
  practitionerId: number
}

/** Stores a report for staff and returns its short reference; refuses when the profile is not public or too many came. */
export function reportMistake(
  database: Database,
  form: MistakeForm,
  at: Date,
): Result<StoredReport, 'not-public' | 'too-many'> {
  const { slug } = form
  return write(database, () => {
    const isPublic = and(
      eq(publicPractitioner.slug, slug),
      gt(publicPractitioner.publicUntil, at.toISOString()),
    )
    const person = database.orm
      .select({ id: publicPractitioner.id, uid: publicPractitioner.uid })
      .from(publicPractitioner)
      .where(isPublic)
      .get()
    if (!person) return refused('not-public')
    if (isTooMany(database, person.id, at)) return refused('too-many')
    const uid = newId()
    database.orm
      .insert(mistakeReport)
      .values({ uid, practitionerId: person.id, ...form, reportedAt: at.toISOString() })
      .run()
    record(database, {
      at,
      actor: 'visitor',
      act: 'report.receive',
      object: `report:${uid}`,
      detail: { about: person.uid, subject: form.subject },
    })
    return ok({ uid, reference: referenceOf(uid), practitionerId: person.id })
  })
}

function isTooMany({ orm }: Database, practitionerId: number, at: Date): boolean {
  const lately = gt(mistakeReport.reportedAt, addDays(at, -1).toISOString())
  const reports = orm.select({ count: count() }).from(mistakeReport)
  const ofAll = reports.where(lately).get()?.count ?? 0
  const ofOne = orm
    .select({ count: count() })
    .from(mistakeReport)
    .where(and(lately, eq(mistakeReport.practitionerId, practitionerId)))
    .get()
  return ofAll >= mostADay.ofAll || (ofOne?.count ?? 0) >= mostADay.ofOne
}
