import { integer, primaryKey, real, sqliteTable, sqliteView, text } from 'drizzle-orm/sqlite-core'

// What db/migrations made, for types and queries. A test compares the two.

export const levels = ['introduction', 'foundation', 'advanced'] as const
/** Who may register: whoever is listed, whose licence was checked, or any doctor with an account. */
export const audiences = ['listed', 'licence', 'account'] as const
export const teacherRoles = ['director', 'teacher', 'tutor', 'guest'] as const
export const presences = ['attended', 'absent'] as const

export const course = sqliteTable('course', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  slug: text().notNull(),
  version: integer().notNull(),
  level: text({ enum: levels }).notNull(),
  audience: text({ enum: audiences }).notNull(),
  languageId: text('language_id').notNull(),
  timeZone: text('time_zone').notNull(),
  seats: integer().notNull(),
  closesOn: text('closes_on').notNull(),
  credits: real(),
  creditedBy: text('credited_by'),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  changedAt: text('changed_at').notNull(),
  publishedAt: text('published_at'),
  publishedBy: text('published_by'),
  cancelledAt: text('cancelled_at'),
  cancelledBy: text('cancelled_by'),
  onlineLink: text('online_link'),
})

export const courseText = sqliteTable(
  'course_text',
  {
    courseId: integer('course_id').notNull(),
    locale: text({ enum: ['en', 'fr', 'he'] }).notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    programme: text().notNull(),
    practical: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.courseId, table.locale] })],
)

export const courseDate = sqliteTable(
  'course_date',
  {
    courseId: integer('course_id').notNull(),
    number: integer().notNull(),
    startsAt: text('starts_at').notNull(),
    endsAt: text('ends_at').notNull(),
    placeId: text('place_id'),
    town: text(),
    country: text(),
    venue: text(),
  },
  (table) => [primaryKey({ columns: [table.courseId, table.number] })],
)

export const courseTeacher = sqliteTable(
  'course_teacher',
  {
    courseId: integer('course_id').notNull(),
    number: integer().notNull(),
    role: text({ enum: teacherRoles }).notNull(),
    name: text(),
    consentedAt: text('consented_at'),
  },
  (table) => [primaryKey({ columns: [table.courseId, table.number] })],
)

export const courseRegistration = sqliteTable('course_registration', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  courseId: integer('course_id').notNull(),
  accountId: integer('account_id').notNull(),
  registeredAt: text('registered_at').notNull(),
  seatAt: text('seat_at'),
  leftAt: text('left_at'),
  leftBy: text('left_by'),
})

export const courseAttendance = sqliteTable('course_attendance', {
  registrationId: integer('registration_id').primaryKey(),
  presence: text({ enum: presences }).notNull(),
  credits: real(),
  markedAt: text('marked_at').notNull(),
  markedBy: text('marked_by').notNull(),
})

export const courseStanding = sqliteView('course_standing', {
  accountId: integer('account_id').notNull(),
  ground: text({ enum: audiences }).notNull(),
  holdsUntil: text('holds_until').notNull(),
}).existing()
