import { z } from 'zod'
import { locales } from '../i18n/locales.ts'
import { addDays, day } from '../kernel/clock.ts'
import { write, type Database } from '../kernel/database.ts'
import type { Letter } from '../mail/letter.ts'
import { confirmListing } from '../mail/letters/confirm-listing.ts'
import { confirmReminder } from '../mail/letters/confirm-reminder.ts'
import { listingLapsed } from '../mail/letters/listing-lapsed.ts'
import { confirmationLink } from './confirmation-link.ts'
import type { MembersWorld } from './world.ts'

/** The letters between two confirmations, by the day after the last one. A listing leaves on day 105. */
export const reminderDays = {
  ask: 76,
  first: 83,
  second: 91,
  last: 99,
  lapsed: 105,
  nothingMore: 119,
} as const

type Stage = Exclude<keyof typeof reminderDays, 'nothingMore'>

const dueRow = z.object({
  uid: z.string(),
  confirmationId: z.number(),
  confirmedAt: z.string(),
  dueAt: z.string(),
  lapsesAt: z.string(),
  email: z.string(),
  name: z.string(),
  locale: z.enum(locales),
})

type Due = z.infer<typeof dueRow>

// Whoever is published, has not withdrawn, is not suspended, and last confirmed in this span.
const dueSql = `
SELECT practitioner.uid, confirmation.id AS confirmationId, confirmation.confirmed_at AS confirmedAt,
  confirmation.due_at AS dueAt, confirmation.lapses_at AS lapsesAt, account.email, account.name, account.locale
FROM practitioner_owner
JOIN account ON account.id = practitioner_owner.account_id
JOIN public_practitioner AS practitioner ON practitioner.id = practitioner_owner.practitioner_id
JOIN confirmation ON confirmation.id = (
  SELECT id FROM confirmation AS latest WHERE latest.practitioner_id = practitioner.id
  ORDER BY confirmed_at DESC, id DESC LIMIT 1)
WHERE confirmation.confirmed_at <= @from AND confirmation.confirmed_at > @until AND NOT EXISTS (
  SELECT 1 FROM letter WHERE key = 'confirm:' || practitioner.uid || ':' || confirmation.id || ':' || @stage)
LIMIT 100`

/**
 * Posts the letters that are due, at most a hundred of a kind so that readers never wait, and none twice; returns how many.
 * The next run goes on, also after a pause.
 */
export function remindMembers(world: MembersWorld, at: Date): number {
  const stages: Stage[] = ['ask', 'first', 'second', 'last', 'lapsed']
  const ends = [...stages.slice(1), 'nothingMore' as const]
  return stages.reduce((posted, stage, index) => {
    const end = ends[index] ?? 'nothingMore'
    const span = { from: reminderDays[stage], until: reminderDays[end] }
    return posted + remindStage(world, stage, span, at)
  }, 0)
}

function remindStage(
  world: MembersWorld,
  stage: Stage,
  span: { from: number; until: number },
  at: Date,
): number {
  return write(world.database, () => {
    const due = dueAt(world.database, stage, span, at)
    for (const member of due) post(world, stage, member)
    return due.length
  })
}

function dueAt(
  { sqlite }: Database,
  stage: Stage,
  { from, until }: { from: number; until: number },
  at: Date,
): Due[] {
  const daysAgo = (days: number) => addDays(at, -days).toISOString()
  return z
    .array(dueRow)
    .parse(sqlite.prepare(dueSql).all({ stage, from: daysAgo(from), until: daysAgo(until) }))
}

function post(world: MembersWorld, stage: Stage, member: Due): void {
  const { uid, confirmationId, lapsesAt, locale } = member
  const link = confirmationLink(world, { uid, follows: { id: confirmationId, lapsesAt }, locale })
  world.mail.post({
    letter: letterOf(stage, member, link),
    to: member,
    key: `confirm:${uid}:${String(confirmationId)}:${stage}`,
    about: `practitioner:${uid}`,
  })
}

function letterOf(stage: Stage, { confirmedAt, dueAt, lapsesAt }: Due, link: string): Letter {
  const confirmedOn = day(new Date(confirmedAt))
  const dueOn = day(new Date(dueAt))
  const leavesOn = day(new Date(lapsesAt))
  if (stage === 'ask') return confirmListing({ link, confirmedOn, dueOn })
  if (stage === 'lapsed') return listingLapsed({ link, lapsedOn: leavesOn })
  return confirmReminder({ link, round: stage, dueOn, leavesOn })
}
