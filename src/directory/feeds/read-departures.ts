import { z } from 'zod'
import type { Database } from '../../kernel/database.ts'

/** Somebody who was listed and is not any more: neither name nor address, and no reason. */
export interface Departure {
  uid: string
  at: string
}

const rows = z.array(z.object({ uid: z.string(), at: z.string() }))

/** Reads who left the public view after `since`, the last first: withdrawn, suspended, or because a term ended. */
export function prepareDepartures({ sqlite }: Database): (since: Date, now: Date) => Departure[] {
  const left = sqlite.prepare(`
    SELECT uid, public_until AS at FROM public_practitioner WHERE public_until > @since AND public_until <= @now
    UNION ALL
    SELECT uid, at FROM (
      SELECT uid, max(
        coalesce((SELECT max(withdrawn_at) FROM publication WHERE practitioner_id = practitioner.id), ''),
        coalesce((SELECT max(withdrawn_at) FROM consent WHERE practitioner_id = practitioner.id), ''),
        coalesce((SELECT suspended_at FROM suspension WHERE practitioner_id = practitioner.id AND lifted_at IS NULL), '')
      ) AS at
      FROM practitioner
      WHERE EXISTS (SELECT 1 FROM publication WHERE practitioner_id = practitioner.id)
        AND NOT EXISTS (SELECT 1 FROM public_practitioner WHERE public_practitioner.id = practitioner.id)
    ) WHERE at > @since
    ORDER BY at DESC`)
  return (since, now) => rows.parse(left.all({ since: since.toISOString(), now: now.toISOString() }))
}
