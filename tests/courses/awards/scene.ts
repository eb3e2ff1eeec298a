import { attendanceStamp, markAttendance } from '../../../src/courses/mark-attendance.ts'
import { participantsOf } from '../../../src/courses/registrations.ts'
import type { AwardFacts, Recipient } from '../../../src/courses/awards/award-input.ts'
import { awardByList } from '../../../src/courses/awards/give-awards.ts'
import { day } from '../../../src/kernel/clock.ts'
import { newId } from '../../../src/kernel/ids.ts'
import type { MembersWorld } from '../../../src/members/world.ts'
import { now } from '../../support/context.ts'
import { announced, dayAfter, registered } from '../scene.ts'

export const editor = { by: 'account:editor', at: now }
export const afterCourse = { by: 'account:editor', at: dayAfter }

/** A diploma of the society for five years. */
export const diploma: AwardFacts = {
  kind: 'diploma',
  titles: {
    en: 'Diploma in mesotherapy of the society',
    fr: 'Diplôme de mésothérapie de la société',
    he: 'דיפלומה במזותרפיה של האגודה',
  },
  courseUid: null,
  awardedOn: day(now),
  validUntil: '2031-11-20',
}

/** Somebody without an account. */
export function person(name: string, hebrew: string | null = null): Recipient {
  return { name, hebrew, email: null }
}

/** Somebody with the account that `registered` made of this name. */
export function holder(name: string): Recipient {
  return { ...person(name), email: `${name.toLowerCase()}@example.org` }
}

/** Gives awards, each list as a form of its own. */
export function given(
  world: MembersWorld,
  recipients: Recipient[],
  facts: Partial<AwardFacts> = {},
  deed = editor,
) {
  const done = awardByList(world, { facts: { ...diploma, ...facts }, recipients, form: newId() }, deed)
  if (!done.ok) throw new Error(`${done.reason} (${done.line})`)
  return done.value.awards
}

/** Gives one award. */
export function oneGiven(world: MembersWorld, recipient: Recipient, facts: Partial<AwardFacts> = {}) {
  const [award] = given(world, [recipient], facts)
  if (!award) throw new Error('nothing was given')
  return award
}

/** A course that is over, at which these were, and Danaé was not. */
export function heldCourse(world: MembersWorld, ...present: string[]) {
  const { slug, uid, id } = announced(world, { seats: present.length + 1 })
  const people = registered(world, slug, ...present, 'Danaé')
  const participants = participantsOf(world.database, id)
  const absent = participants
    .filter(({ name }) => name === 'Danaé')
    .map((one) => [one.uid, 'absent'] as const)
  const seen = attendanceStamp(participants)
  const marks = { courseUid: uid, seen, presence: new Map(absent), othersAttended: true }
  const done = markAttendance(world.database, marks, afterCourse)
  if (!done.ok) throw new Error(done.reason)
  return { uid, people }
}
