import { courseByUid } from '../../courses/read-courses.ts'
import type { Caller, Outcome } from '../endpoint.ts'
import { readPage, type ListOf, type Wanted } from '../paging.ts'
import { problem } from '../problem.ts'
import { participant, type ParticipantItem } from './schemas.ts'

const row = participant.strip()

const participants: ListOf<ParticipantItem> = {
  id: 'participants',
  columns: `one.uid, person.name, person.email, one.registered_at AS registeredAt, one.seat_at AS seatAt,
    attendance.presence, attendance.credits`,
  from: `FROM course_registration AS one JOIN account AS person ON person.id = one.account_id
    LEFT JOIN course_attendance AS attendance ON attendance.registration_id = one.id WHERE one.left_at IS NULL`,
  rowid: 'one.id',
  // Whoever has a seat, and then the waiting list in its order.
  orders: { seat: 'one.seat_at IS NULL', registered: 'one.registered_at' },
  filters: {
    course: 'one.course_id = @course',
    seat: `@seat = CASE WHEN one.seat_at IS NULL THEN 'no' ELSE 'yes' END`,
    presence: 'attendance.presence = @presence',
  },
  read: (found) => row.parse(found),
}

/** One page of those who are registered for a course; refuses a number that is none. */
export function listParticipants(
  { world }: Caller,
  uid: string,
  { filters, ...wanted }: Wanted,
): Outcome<{ items: ParticipantItem[]; next: string | null }> {
  const course = courseByUid(world.database, uid)
  if (!course) return problem('unknown-course')
  return readPage(world, participants, { ...wanted, filters: { ...filters, course: course.id } })
}
