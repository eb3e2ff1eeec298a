import { z } from 'zod'
import { locales } from '../../i18n/locales.ts'
import type { Database } from '../../kernel/database.ts'
import { doctorStates, stateSql } from '../lists/doctor-state.ts'
import type { Wanted } from './batch.ts'

const candidate = z.object({
  /** Of the practitioner; of the account of somebody who has no page. */
  uid: z.string(),
  practitionerUid: z.string().nullable(),
  slug: z.string().nullable(),
  state: z.enum(doctorStates).nullable(),
  hasAccount: z.number(),
  accountUid: z.string().nullable(),
  email: z.string().nullable(),
  name: z.string().nullable(),
  locale: z.enum(locales).nullable(),
  confirmedAt: z.string().nullable(),
  suspendedAt: z.string().nullable(),
  /** They took back their consent or their application. */
  hasWithdrawn: z.number(),
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

const sources = {
  doctors: {
    key: 'person.id',
    from: `practitioner AS person
      LEFT JOIN practitioner_owner AS owner ON owner.practitioner_id = person.id
      LEFT JOIN account ON account.id = owner.account_id`,
  },
  members: {
    key: 'account.id',
    from: `account
      LEFT JOIN practitioner_owner AS owner ON owner.account_id = account.id
      LEFT JOIN practitioner AS person ON person.id = owner.practitioner_id`,
  },
}

const columnsSql = `
SELECT coalesce(person.uid, account.uid) AS uid, person.uid AS practitionerUid, person.slug,
  iif(person.id IS NULL, NULL, ${stateSql('person.id')}) AS state,
  account.id IS NOT NULL AS hasAccount, account.uid AS accountUid, account.email, account.name, account.locale,
  account.confirmed_at AS confirmedAt, account.suspended_at AS suspendedAt,
  EXISTS (SELECT 1 FROM consent WHERE practitioner_id = person.id AND withdrawn_at IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM consent WHERE practitioner_id = person.id AND withdrawn_at IS NULL)
    OR (SELECT withdrawn_at FROM application WHERE account_id = account.id ORDER BY id DESC LIMIT 1) IS NOT NULL
    AS hasWithdrawn,
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
  const { from, key } = sources[list]
  const rows = sqlite
    .prepare(
      `${columnsSql} FROM ${from} ${confirmationSql}
      WHERE ${key} IN (SELECT value FROM json_each(@ids)) ORDER BY ${key}`,
    )
    .all({ ids: JSON.stringify(ids), now: at.toISOString() })
  return z.array(candidate).parse(rows)
}
