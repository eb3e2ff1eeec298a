import { z } from 'zod'
import { locales } from '../../i18n/locales.ts'
import type { Database } from '../../kernel/database.ts'
import { doctorStates, stateSql } from '../lists/doctor-state.ts'
import type { BatchList, Wanted } from './batch.ts'

const candidate = z.object({
  /** Of the practitioner; of the account of somebody who has no page; of the membership of somebody without both. */
  uid: z.string(),
  /** As the register of acts names them. */
  about: z.string(),
  practitionerUid: z.string().nullable(),
  slug: z.string().nullable(),
  state: z.enum(doctorStates).nullable(),
  hasAccount: z.number(),
  email: z.string().nullable(),
  name: z.string().nullable(),
  locale: z.enum(locales).nullable(),
  /** Whether the address is theirs; one that the society wrote down itself counts as that. */
  isConfirmed: z.number(),
  suspendedAt: z.string().nullable(),
  /** They took back their consent or their application, or are no members any more. */
  gone: z.enum(['withdrawn', 'membership-ended']).nullable(),
  /** Where somebody without an account can be reached, and in which language. */
  contact: z.string().nullable(),
  contactLocale: z.enum(locales).nullable(),
  confirmationId: z.number().nullable(),
  lastConfirmed: z.string().nullable(),
  dueAt: z.string().nullable(),
  lapsesAt: z.string().nullable(),
})

/** Somebody whom staff would write to, with everything that decides whether and how. */
export type Candidate = z.infer<typeof candidate>

const some = 'IN (SELECT value FROM json_each(@ids))'
const ownPage = `LEFT JOIN practitioner_owner AS owner ON owner.account_id = account.id
  LEFT JOIN practitioner AS person ON person.id = owner.practitioner_id`
const ownMembership = 'LEFT JOIN membership ON membership.account_id = account.id'

const withdrawnSql = `iif(
  EXISTS (SELECT 1 FROM consent WHERE practitioner_id = person.id AND withdrawn_at IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM consent WHERE practitioner_id = person.id AND withdrawn_at IS NULL)
  OR (SELECT withdrawn_at FROM application WHERE account_id = account.id ORDER BY id DESC LIMIT 1) IS NOT NULL,
  'withdrawn', NULL)`

/** Where the people of a list come from, and as what they may be gone: as a doctor with a page, or as a member. */
const sources: Record<BatchList, { from: string; where: string; gone: string }> = {
  doctors: {
    from: `practitioner AS person LEFT JOIN practitioner_owner AS owner ON owner.practitioner_id = person.id
      LEFT JOIN account ON account.id = owner.account_id ${ownMembership}`,
    where: `person.id ${some}`,
    gone: withdrawnSql,
  },
  members: {
    from: `account ${ownPage} ${ownMembership}`,
    where: `account.id ${some}`,
    gone: withdrawnSql,
  },
  memberships: {
    from: `membership LEFT JOIN account ON account.id = membership.account_id ${ownPage}`,
    where: `membership.id ${some}`,
    gone: `iif(EXISTS (SELECT 1 FROM membership_period WHERE membership_id = membership.id AND ended_on IS NULL),
      NULL, 'membership-ended')`,
  },
  // Whoever has a seat or waits for one, also in several of them.
  courses: {
    from: `account ${ownPage} ${ownMembership}`,
    where: `account.id IN (SELECT account_id FROM course_registration WHERE left_at IS NULL AND course_id ${some})`,
    gone: 'NULL',
  },
}

const columnsSql = `
SELECT coalesce(person.uid, account.uid, membership.uid) AS uid,
  coalesce('practitioner:' || person.uid, 'account:' || account.uid, 'membership:' || membership.uid) AS about,
  person.uid AS practitionerUid, person.slug,
  iif(person.id IS NULL, NULL, ${stateSql('person.id')}) AS state, account.id IS NOT NULL AS hasAccount,
  coalesce(account.email, membership.email) AS email, coalesce(account.name, membership.name) AS name,
  coalesce(account.locale, membership.locale) AS locale,
  account.id IS NULL OR account.confirmed_at IS NOT NULL AS isConfirmed, account.suspended_at AS suspendedAt,
  coalesce((SELECT email FROM practitioner_contact WHERE practitioner_id = person.id),
    (SELECT email FROM invitation WHERE practitioner_id = person.id ORDER BY id DESC LIMIT 1)) AS contact,
  CASE WHEN person.country = 'IL' THEN 'he'
    WHEN person.country = 'FR' OR EXISTS (SELECT 1 FROM practitioner_language
      WHERE practitioner_id = person.id AND language_id = 'fr') THEN 'fr'
    ELSE 'en' END AS contactLocale,
  latest.id AS confirmationId, latest.confirmed_at AS lastConfirmed, latest.due_at AS dueAt,
  latest.lapses_at AS lapsesAt`

const confirmationSql = `
LEFT JOIN confirmation AS latest ON latest.id = (SELECT id FROM confirmation
  WHERE practitioner_id = person.id ORDER BY confirmed_at DESC, id DESC LIMIT 1)`

/** The people behind some rows of a list, in a fixed order. */
export function candidates(
  { sqlite }: Database,
  { list, ids }: Pick<Wanted, 'list' | 'ids'>,
  at: Date,
): Candidate[] {
  const { from, where, gone } = sources[list]
  const rows = sqlite
    .prepare(`${columnsSql}, ${gone} AS gone FROM ${from} ${confirmationSql} WHERE ${where} ORDER BY uid`)
    .all({ ids: JSON.stringify(ids), now: at.toISOString() })
  return z.array(candidate).parse(rows)
}
