import { accountById } from '../../auth/accounts.ts'
import { coursesWaiting, lastDayOf } from '../../courses/awards/courses-waiting.ts'
import { storeAward, type Gift, type Person } from '../../courses/awards/store-award.ts'
import { awardByUid, awardsOfAccount } from '../../courses/awards/read-awards.ts'
import { awardRevocation } from '../../courses/awards/tables.ts'
import { readAttendance } from '../../courses/read-attendance.ts'
import { addDays, day } from '../../kernel/clock.ts'
import type { Database } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'

const by = 'demonstration'

/** Awards that count, one that has expired and one that was revoked. Call it after the courses, in a transaction. */
export function addAwards(database: Database, now: Date): void {
  const [held] = coursesWaiting(database, now)
  if (held) addAttendances(database, held.course, now)
  addDiploma(database, holder(1), { years: 1 }, now)
  addDiploma(database, holder(2), { years: 6 }, now)
  revoke(database, addDiploma(database, holder(3), { years: 2 }, now), now)
}

/** Gives a diploma to the invented account of a member, once it is there, unless it holds one. In a transaction. */
export function awardReader(database: Database, accountId: number, now: Date): void {
  const account = accountById(database, accountId)
  if (!account || awardsOfAccount(database, accountId).length > 0) return
  const person = { name: account.name, hebrew: null, email: account.email, account }
  addDiploma(database, person, { years: 1 }, now)
}

// One who was there has none yet: staff see how it is made.
function addAttendances(database: Database, course: NonNullable<Gift['course']>, now: Date): void {
  const marks = readAttendance(database, { courseUid: course.uid })
  const attended = new Map(marks.map(({ accountId, credits }) => [accountId, credits]))
  const { en, fr, he } = course.texts
  const titles = { en: en.title, fr: fr.title, he: he.title }
  const facts = { kind: 'attendance' as const, awardedOn: lastDayOf(course), validUntil: null }
  const form = newId()
  for (const [index, { accountId }] of marks.slice(1).entries()) {
    const account = accountById(database, accountId)
    const person = { name: account?.name ?? '', hebrew: null, email: account?.email ?? null, account }
    const gift: Gift = { ...facts, titles, course, attended }
    storeAward(database, gift, { form, line: index + 1, person }, { by, at: now })
  }
}

// Numbers, not names: nobody is meant.
function holder(number: number): Person {
  return { name: `Holder ${number}`, hebrew: `מחזיק ${number}`, email: null, account: undefined }
}

// For five years, and awarded so many years ago.
function addDiploma(database: Database, person: Person, { years }: { years: number }, now: Date): string {
  const titles = {
    en: 'Diploma of the demonstration',
    fr: 'Diplôme de la démonstration',
    he: 'דיפלומה של ההדגמה',
  }
  const yearsLater = (count: number) => day(addDays(now, Math.round(count * 365.25)))
  const dates = { awardedOn: yearsLater(-years), validUntil: yearsLater(5 - years) }
  const gift: Gift = { kind: 'diploma', titles, course: null, attended: new Map(), ...dates }
  return storeAward(database, gift, { form: newId(), line: 1, person }, { by, at: now }).uid
}

function revoke(database: Database, uid: string, now: Date): void {
  const found = awardByUid(database, uid)
  if (!found) throw new Error('demonstration: there is no such award')
  const revocation = { revokedAt: now.toISOString(), revokedBy: by, reason: 'Demonstration' }
  database.orm
    .insert(awardRevocation)
    .values({ awardId: found.id, ...revocation })
    .run()
}
