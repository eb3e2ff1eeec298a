import { record } from '../audit/record.ts'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import type { Letter } from '../mail/letter.ts'
import { membershipDue } from '../mail/letters/membership-due.ts'
import { membershipReminder } from '../mail/letters/membership-reminder.ts'
import { duesOf, type LetterKind, type Membership, type MembershipYear } from './membership.ts'
import { allMemberships } from './read-memberships.ts'
import { readYears } from './read-years.ts'
import { membershipLetter } from './tables.ts'
import type { Deed, MembershipsWorld } from './world.ts'

/** Nobody is reminded twice within these days. */
const daysBetweenReminders = 14

export const letterRounds = ['due', 'reminder'] as const

/** A letter about the dues of one year, to everybody whom it is meant for. */
export interface LetterRound {
  year: number
  kind: (typeof letterRounds)[number]
}

/** Whom a round would write to, and who owes and can only be asked by other means. */
export interface LetterPlan {
  to: { member: Membership; year: MembershipYear }[]
  withoutAddress: number
}

const letters = { due: membershipDue, reminder: membershipReminder }

/**
 * Who would get the letter now: members whose dues of the year are due. The first letter goes to each once, and the
 * reminder to whoever got the first, at most every 14 days.
 */
export function planLetters(
  { database }: Pick<MembershipsWorld, 'database'>,
  { year, kind }: LetterRound,
  at: Date,
): LetterPlan {
  const years = readYears(database, year)
  const owing = allMemberships(database).flatMap((member) => {
    const found = years.get(member.id)
    const owes = member.endedOn === null && found !== undefined && duesOf(found) === 'due'
    return owes && isTurn(found, kind, at) ? [{ member, year: found }] : []
  })
  const to = owing.filter(({ member }) => member.email !== null)
  return { to, withoutAddress: owing.length - to.length }
}

/**
 * Writes to all of them, in one transaction; each letter waits in the outbox. Refuses when it would not be as many as
 * were shown to whoever pressed the button.
 */
export function writeLetters(
  world: MembershipsWorld,
  { expected, ...round }: LetterRound & { expected: number },
  deed: Deed,
): Result<{ letters: number }, 'changed-meanwhile'> {
  return write(world.database, () => {
    const { to } = planLetters(world, round, deed.at)
    if (to.length !== expected) return refused('changed-meanwhile')
    for (const one of to) postLetter(world, { ...one, kind: round.kind, letterOf: letters[round.kind] }, deed)
    record(world.database, {
      at: deed.at,
      actor: deed.by,
      act: 'membership.write',
      object: `membership-year:${round.year}`,
      detail: { kind: round.kind, letters: to.length },
    })
    return ok({ letters: to.length })
  })
}

/** Posts one letter about a year and notes it, in the caller's transaction; nothing happens without an address. */
export function postLetter(
  { database, mail, site }: MembershipsWorld,
  about: {
    member: Membership
    year: MembershipYear
    kind: LetterKind
    letterOf: (facts: { year: number; link: string }) => Letter
  },
  { by, at }: Deed,
): void {
  const { member, year, kind, letterOf } = about
  if (member.email === null) return
  const path = member.accountId === null ? '/society/join/' : '/member/membership/'
  const link = `${site.origin}/${member.locale}${path}`
  const number = year.letters.length + 1
  mail.post({
    letter: letterOf({ year: year.year, link }),
    to: { email: member.email, name: member.name, locale: member.locale },
    key: `membership-${kind}:${member.uid}:${year.year}:${number}`,
    about: member.accountUid === null ? `membership:${member.uid}` : `account:${member.accountUid}`,
  })
  database.orm
    .insert(membershipLetter)
    .values({ yearId: year.id, number, kind, postedAt: at.toISOString(), postedBy: by })
    .run()
}

function isTurn({ letters: posted }: MembershipYear, kind: LetterRound['kind'], at: Date): boolean {
  const asked = posted.filter((letter) => letter.kind !== 'thanks')
  if (kind === 'due') return asked.length === 0
  const last = asked.at(-1)
  return last !== undefined && daysBetween(last.postedAt, at) >= daysBetweenReminders
}

function daysBetween(from: string, until: Date): number {
  return (until.getTime() - new Date(from).getTime()) / 86_400_000
}
