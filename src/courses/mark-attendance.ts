import { createHash } from 'node:crypto'
import { record } from '../audit/record.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { spanOf } from './course.ts'
import { courseByUid } from './read-courses.ts'
import { participantsOf, type Participant } from './registrations.ts'
import { courseAttendance, type presences } from './tables.ts'
import type { Deed } from './world.ts'

export type Presence = (typeof presences)[number]

export interface Marks {
  courseUid: string
  /** What attendanceStamp said when the list was read. */
  seen: string
  /** By the number of the registration. */
  presence: ReadonlyMap<string, Presence>
  /** Marks everybody who has no mark, here or before, as present. */
  othersAttended: boolean
}

export type MarkRefusal = 'unknown-course' | 'cancelled' | 'not-begun' | 'changed-meanwhile'

/**
 * Writes down who was there, all at once or none; a mark can be corrected. Refuses before the course has begun, and a
 * list that somebody else has marked since it was read. Marks of people who have no seat are left out.
 */
export function markAttendance(
  database: Database,
  { courseUid, seen, presence, othersAttended }: Marks,
  { by, at }: Deed,
): Result<{ marked: number }, MarkRefusal> {
  return write(database, () => {
    const course = courseByUid(database, courseUid)
    if (!course) return refused('unknown-course')
    if (course.cancelledAt !== null) return refused('cancelled')
    if (at.toISOString() < spanOf(course).starts) return refused('not-begun')
    const seated = participantsOf(database, course.id).filter(({ seatAt }) => seatAt !== null)
    if (attendanceStamp(seated) !== seen) return refused('changed-meanwhile')
    const wanted = (person: Participant) =>
      presence.get(person.uid) ?? (othersAttended && person.presence === null ? 'attended' : undefined)
    let marked = 0
    for (const person of seated) {
      const mark = wanted(person)
      if (mark === undefined || mark === person.presence) continue
      const credits = mark === 'attended' ? (course.credits?.points ?? null) : null
      store(database, { registrationId: person.registrationId, presence: mark, credits }, { by, at })
      marked += 1
    }
    const object = `course:${courseUid}`
    record(database, { at, actor: by, act: 'course.attend', object, detail: { people: marked } })
    return ok({ marked })
  })
}

/** Changes when anybody's mark does: a list that was read before is known by it. */
export function attendanceStamp(participants: readonly Participant[]): string {
  const marks = participants.flatMap(({ uid, presence }) => (presence === null ? [] : [`${uid} ${presence}`]))
  return createHash('sha256').update(marks.toSorted().join('\n')).digest('base64url').slice(0, 22)
}

function store(
  { orm }: Database,
  row: { registrationId: number; presence: Presence; credits: number | null },
  { by, at }: Deed,
): void {
  const mark = { presence: row.presence, credits: row.credits, markedAt: at.toISOString(), markedBy: by }
  orm
    .insert(courseAttendance)
    .values({ registrationId: row.registrationId, ...mark })
    .onConflictDoUpdate({ target: courseAttendance.registrationId, set: mark })
    .run()
}
