import { accountById } from '../../auth/accounts.ts'
import { coursesWaiting, lastDayOf } from '../../courses/awards/courses-waiting.ts'
import { storeAward, type Gift } from '../../courses/awards/store-award.ts'
import { awardByUid } from '../../courses/awards/read-awards.ts'
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
  const years = (count: number) => addDays(now, Math.round(count * 365.25))
  addDiploma(database, { line: 1, awarded: years(-1), until: years(4) }, now)
  addDiploma(database, { line: 2, awarded: years(-6), until: years(-1) }, now)
  const uid = addDiploma(database, { line: 3, awarded: years(-2), until: years(3) }, now)
  revoke(database, uid, now)
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
function addDiploma(
  database: Database,
  { line, awarded, until }: { line: number; awarded: Date; until: Date },
  now: Date,
): string {
  const titles = {
    en: 'Diploma of the demonstration',
    fr: 'Diplôme de la démonstration',
    he: 'דיפלומה של ההדגמה',
  }
  const dates = { awardedOn: day(awarded), validUntil: day(until) }
  const gift: Gift = { kind: 'diploma', titles, course: null, attended: new Map(), ...dates }
  const person = { name: `Holder ${line}`, hebrew: `מחזיק ${line}`, email: null, account: undefined }
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
