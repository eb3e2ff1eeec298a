import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { demonstrationAddress, demonstrationDomain } from '../../auth/demonstration-account.ts'
import { locales } from '../../i18n/locales.ts'
import { addDays, day } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { projectRoot } from '../../kernel/root.ts'
import { tieAccount } from '../../memberships/change-membership.ts'
import { allMemberships } from '../../memberships/read-memberships.ts'
import { termOf, yearOf } from '../../memberships/rules.ts'
import {
  boardRoles,
  boardTerm,
  duesStates,
  endReasons,
  membership,
  membershipDues,
  membershipPeriod,
  membershipYear,
} from '../../memberships/tables.ts'

const by = 'demonstration'
const file = join(projectRoot, 'db/demonstration/members.json')

const member = z.strictObject({
  name: z.string(),
  locale: z.enum(locales),
  category: z.string(),
  /** For how many years they have been members. */
  years: z.int(),
  /** How the dues stand, the current year last. */
  dues: z.array(z.enum(duesStates)),
  /** The one whom the demonstration's own link for members opens. */
  isReader: z.boolean().default(false),
  ended: z.enum(endReasons).optional(),
})

const term = z.strictObject({
  role: z.enum(boardRoles),
  latin: z.string(),
  hebrew: z.string().nullable(),
  /** How many years ago they took the office up, and gave it up. */
  years: z.int(),
  until: z.int().optional(),
  consents: z.boolean(),
})

const society = z.strictObject({ members: z.array(member), waiver: z.string(), board: z.array(term) })

/** Stores the members and the board of db/demonstration/members.json; all are invented. Call it in a transaction. */
export function addMembers(database: Database, now: Date): void {
  const { members, waiver, board } = society.parse(JSON.parse(readFileSync(file, 'utf8')))
  for (const [index, one] of members.entries()) addMember(database, one, { index, waiver, now })
  for (const one of board) addTerm(database, one, now)
}

/** Lets the invented account of a member see a membership, once it is there. */
export function tieReader(database: Database, at: Date): void {
  const email = demonstrationAddress('member')
  const found = allMemberships(database).find((one) => one.email === email && one.accountId === null)
  if (found) tieAccount(database, { uid: found.uid, version: found.version, email }, { by: 'operator', at })
}

function addMember(
  database: Database,
  plan: z.infer<typeof member>,
  { index, waiver, now }: { index: number; waiver: string; now: Date },
): void {
  const { orm } = database
  const [joinedOn, createdAt] = [day(yearsAgo(now, plan.years)), yearsAgo(now, plan.years).toISOString()]
  const { name, locale, category: categoryId } = plan
  const email = plan.isReader ? demonstrationAddress('member') : `society-${index}${demonstrationDomain}`
  const { id } = orm
    .insert(membership)
    .values({ uid: newId(), version: 1, name, email, locale, categoryId, createdAt, createdBy: by })
    .returning({ id: membership.id })
    .get()
  orm.insert(membershipPeriod).values({ membershipId: id, joinedOn }).run()
  const first = yearOf(now) - plan.dues.length + 1
  for (const [offset, state] of plan.dues.entries()) {
    const year = first + offset - (plan.ended ? 1 : 0)
    addYear(database, { id, category: plan.category, year, state, waiver }, now)
  }
  if (plan.ended) end(database, id, plan.ended, now)
}

function addYear(
  { orm }: Database,
  plan: { id: number; category: string; year: number; state: (typeof duesStates)[number]; waiver: string },
  now: Date,
): void {
  const { id, category, year, state, waiver } = plan
  const openedAt = new Date(`${year}-01-15T09:00:00.000Z`)
  const at = (openedAt < now ? openedAt : now).toISOString()
  const opened = orm
    .insert(membershipYear)
    .values({
      ...{ membershipId: id, year, categoryId: category, ...termOf(year) },
      ...{ openedAt: at, openedBy: by, runId: null },
    })
    .returning({ id: membershipYear.id })
    .get()
  if (state === 'due') return
  const paidOn = state === 'paid' ? at.slice(0, 10) : null
  const note = state === 'waived' ? waiver : null
  orm
    .insert(membershipDues)
    .values({ yearId: opened.id, number: 1, state, paidOn, note, recordedAt: at, recordedBy: by })
    .run()
}

function end(
  { orm }: Database,
  membershipId: number,
  endedWhy: (typeof endReasons)[number],
  now: Date,
): void {
  const at = addDays(now, -200)
  // The only period there is.
  orm
    .update(membershipPeriod)
    .set({ endedOn: day(at), endedWhy, endedAt: at.toISOString(), endedBy: by })
    .where(eq(membershipPeriod.membershipId, membershipId))
    .run()
}

function addTerm(database: Database, plan: z.infer<typeof term>, now: Date): void {
  const from = yearsAgo(now, plan.years)
  const consented = plan.consents ? { consentedAt: from.toISOString(), consentRecordedBy: by } : {}
  const holder = allMemberships(database).find(({ name }) => name === plan.latin || name === plan.hebrew)
  database.orm
    .insert(boardTerm)
    .values({
      ...{ uid: newId(), version: 1, membershipId: holder?.id, role: plan.role },
      ...{ nameLatin: plan.latin, nameHebrew: plan.hebrew },
      ...{ fromOn: day(from), untilOn: plan.until === undefined ? null : day(yearsAgo(now, plan.until)) },
      ...{ createdAt: from.toISOString(), createdBy: by, ...consented },
    })
    .run()
}

function yearsAgo(now: Date, years: number): Date {
  return addDays(now, -Math.round(years * 365.25))
}
