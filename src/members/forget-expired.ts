import { addDays, day } from '../kernel/clock.ts'
import { write, type Database } from '../kernel/database.ts'
import { retentionDays, type RetentionId } from './retention.ts'

/** What is kept for good, or erased elsewhere: by its own day, or with its file (verification/evidence/). */
type Elsewhere = 'departed' | 'decisions' | 'gone-addresses' | 'award' | 'evidence-identity' | 'evidence'

/** What is erased, when it is older than content/retention.json allows; `@before` is that many days ago. */
const erasing: [id: Exclude<RetentionId, Elsewhere>, sql: string][] = [
  ['application', 'DELETE FROM application WHERE submitted_at IS NULL AND saved_at < @before'],
  [
    'invitation',
    'DELETE FROM invitation WHERE min(expires_at, coalesce(used_at, withdrawn_at, expires_at)) < @before',
  ],
  [
    'unused-photo',
    `DELETE FROM photo WHERE stored_at < @before AND account_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM practitioner_photo WHERE photo_id = photo.id)
       AND NOT EXISTS (SELECT 1 FROM profile_revision WHERE content ->> 'photo' = photo.uid)`,
  ],
  // The newest one stays: it is what the next is compared with.
  [
    'revision',
    `DELETE FROM profile_revision WHERE decided_at < @before AND number < (
       SELECT max(number) FROM profile_revision AS newest
       WHERE newest.practitioner_id = profile_revision.practitioner_id)`,
  ],
  ['report', 'DELETE FROM mistake_report WHERE closed_at < @before'],
  // Of a course that is over: whoever was marked keeps the record of it.
  [
    'course-registration',
    `DELETE FROM course_registration
     WHERE NOT EXISTS (SELECT 1 FROM course_attendance WHERE registration_id = course_registration.id)
       AND (SELECT max(ends_at) FROM course_date WHERE course_date.course_id = course_registration.course_id) < @before`,
  ],
  ['import', 'DELETE FROM import_run WHERE coalesce(applied_at, read_at) < @before'],
  [
    'membership',
    `DELETE FROM membership WHERE (
       SELECT max(coalesce(ended_on, '9999-12-31')) FROM membership_period WHERE membership_id = membership.id
     ) < substr(@before, 1, 10)`,
  ],
  ['letter', 'DELETE FROM letter WHERE posted_at < @before'],
  ['letter', 'DELETE FROM letter_batch WHERE posted_at < @before'],
]

/** Erases everything that was kept long enough, and returns how many rows; every run does what earlier ones missed. */
export function forgetExpired(database: Database, at: Date): number {
  return write(database, () => {
    const departed = database.sqlite.prepare('DELETE FROM departed WHERE forget_on <= ?').run(day(at)).changes
    return erasing.reduce((sum, [id, sql]) => sum + erase(database, sql, before(id, at)), departed)
  })
}

function before(id: RetentionId, at: Date): string {
  return addDays(at, -retentionDays(id)).toISOString()
}

function erase({ sqlite }: Database, sql: string, before: string): number {
  return sqlite.prepare(sql).run({ before }).changes
}
