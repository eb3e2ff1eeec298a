import { record } from '../../audit/record.ts'
import { accountByEmail } from '../../auth/accounts.ts'
import type { Localized } from '../../i18n/locales.ts'
import { day } from '../../kernel/clock.ts'
import { write, type Database } from '../../kernel/database.ts'
import type { Course } from '../course.ts'
import { readAttendance } from '../read-attendance.ts'
import { courseByUid } from '../read-courses.ts'
import type { CoursesWorld, Deed } from '../world.ts'
import type { Award } from './award.ts'
import { longestList, type AwardFacts, type Recipient } from './award-input.ts'
import { tellHolder } from './award-letters.ts'
import { awardsOfForm, holdersOfCourse } from './read-awards.ts'
import { storeAward, type Gift, type Person } from './store-award.ts'

/** Why nothing was awarded; `line` is the person it is about, counted from 1, or 0 for all of it. */
export interface AwardRefused {
  ok: false
  reason: AwardRefusal
  line: number
}

export type AwardRefusal =
  | 'nobody'
  | 'too-many-people'
  | 'unknown-course'
  | 'no-title'
  | 'in-the-future'
  | 'ends-before'
  | 'unknown-account'
  | 'twice'
  | 'not-attended'
  | 'awarded-already'

/** The same for everybody of a list. `form` is a new id for each list: sent twice, it awards once. */
export interface AwardList {
  facts: AwardFacts
  recipients: readonly Recipient[]
  form: string
}

export type Awarded = { ok: true; value: { awards: Award[] } } | AwardRefused

/** Awards one diploma or certificate. See `awardByList`. */
export function awardCertificate(
  world: CoursesWorld,
  { recipient, ...wanted }: Omit<AwardList, 'recipients'> & { recipient: Recipient },
  deed: Deed,
): Awarded {
  return awardByList(world, { ...wanted, recipients: [recipient] }, deed)
}

/**
 * Awards the same to everybody of a list: to all, or, when one line is refused, to nobody. Whoever has an account gets
 * a letter. Refuses a course that is none, days that cannot be, accounts that are none, attendance of whoever was not
 * there, and what somebody holds already.
 */
export function awardByList(world: CoursesWorld, wanted: AwardList, deed: Deed): Awarded {
  return write(world.database, () => {
    const before = awardsOfForm(world.database, wanted.form)
    if (before.length > 0) return { ok: true, value: { awards: before } }
    const checked = checkList(world.database, wanted, deed.at)
    if (!checked.ok) return checked
    const { gift, people } = checked.value
    for (const [index, person] of people.entries())
      give(world, gift, { form: wanted.form, line: index + 1, person }, deed)
    return { ok: true, value: { awards: awardsOfForm(world.database, wanted.form) } }
  })
}

/** What a list would award, to whom, without doing it. Refuses what `awardByList` refuses. */
export function checkList(
  database: Database,
  { facts, recipients }: Pick<AwardList, 'facts' | 'recipients'>,
  at: Date,
): { ok: true; value: { gift: Gift; people: Person[] } } | AwardRefused {
  const gift = readGift(database, facts, at)
  if ('reason' in gift) return gift
  const people = recipients.map((one) => ({
    ...one,
    account: one.email === null ? undefined : accountByEmail(database, one.email),
  }))
  return whatIsWrong(database, gift, people) ?? { ok: true, value: { gift, people } }
}

function readGift(
  database: Database,
  { courseUid, titles, ...facts }: AwardFacts,
  at: Date,
): Gift | AwardRefused {
  const course = courseUid === null ? null : courseByUid(database, courseUid)
  if (course === undefined) return refusedAt(0, 'unknown-course')
  const named = titles ?? (course && titlesOf(course))
  if (named === null) return refusedAt(0, 'no-title')
  if (facts.awardedOn > day(at)) return refusedAt(0, 'in-the-future')
  if (facts.validUntil !== null && facts.validUntil < facts.awardedOn) return refusedAt(0, 'ends-before')
  const marks = course ? readAttendance(database, { courseUid: course.uid }) : []
  const attended = new Map(marks.map(({ accountId, credits }) => [accountId, credits]))
  return { ...facts, titles: named, course, attended }
}

function titlesOf({ texts: { en, fr, he } }: Course): Localized {
  return { en: en.title, fr: fr.title, he: he.title }
}

function whatIsWrong(
  database: Database,
  { kind, course, attended }: Gift,
  people: readonly Person[],
): AwardRefused | undefined {
  if (people.length === 0) return refusedAt(0, 'nobody')
  if (people.length > longestList) return refusedAt(0, 'too-many-people')
  const held = new Set(course ? holdersOfCourse(database, course.uid, kind) : [])
  const seen = new Set<number>()
  for (const [index, { account, email }] of people.entries()) {
    const line = index + 1
    if (email !== null && !account) return refusedAt(line, 'unknown-account')
    if (kind === 'attendance' && course && !attended.has(account?.id ?? 0))
      return refusedAt(line, 'not-attended')
    if (!account) continue
    if (seen.has(account.id)) return refusedAt(line, 'twice')
    if (held.has(account.id)) return refusedAt(line, 'awarded-already')
    seen.add(account.id)
  }
  return undefined
}

function give(
  world: CoursesWorld,
  gift: Gift,
  { form, line, person }: { form: string; line: number; person: Person },
  deed: Deed,
): void {
  const { uid } = storeAward(world.database, gift, { form, line, person }, deed)
  const { by: actor, at } = deed
  const detail = { kind: gift.kind }
  record(world.database, { at, actor, act: 'award.give', object: `award:${uid}`, detail })
  if (person.account) tellHolder(world, 'given', { uid, titles: gift.titles, account: person.account })
}

function refusedAt(line: number, reason: AwardRefusal): AwardRefused {
  return { ok: false, reason, line }
}
