import { record } from '../audit/record.ts'
import { write, type Database } from '../kernel/database.ts'
import { csvHead, csvRows } from '../kernel/table-file.ts'
import type { CoursesMessages } from '../i18n/messages/en/courses.ts'
import { courseByUid } from './read-courses.ts'
import { participantsOf, type Participant } from './registrations.ts'
import type { Deed } from './world.ts'

/**
 * The participants of a course as a table for spreadsheets, in the words of one language; undefined for an unknown
 * course. That it was taken is an act itself. What a spreadsheet would run as a formula stays text.
 */
export function exportParticipants(
  database: Database,
  uid: string,
  { courses }: { courses: CoursesMessages },
  { by, at }: Deed,
): { name: string; csv: string } | undefined {
  return write(database, () => {
    const course = courseByUid(database, uid)
    if (!course) return undefined
    const participants = participantsOf(database, course.id)
    const detail = { format: 'csv', people: participants.length }
    record(database, { at, actor: by, act: 'course.export', object: `course:${uid}`, detail })
    return { name: `${course.slug}.csv`, csv: tableOf(participants, courses) }
  })
}

function tableOf(participants: Participant[], { desk }: CoursesMessages): string {
  const { columns } = desk
  const seated = participants.filter(({ seatAt }) => seatAt !== null).length
  const presences = { attended: desk.present, absent: desk.absent }
  const rows = participants.map(({ name, email, registeredAt, seatAt, presence, credits }, index) => [
    name,
    email,
    registeredAt.slice(0, 10),
    seatAt === null ? columns.waiting(index - seated + 1) : columns.seat,
    presence === null ? '' : presences[presence],
    credits,
  ])
  const head = [
    columns.name,
    columns.email,
    columns.registered,
    columns.place,
    columns.presence,
    columns.credits,
  ]
  return csvHead(head) + csvRows(rows)
}
