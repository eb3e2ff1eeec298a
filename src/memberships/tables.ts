import { integer, primaryKey, sqliteTable, sqliteView, text } from 'drizzle-orm/sqlite-core'

// What db/migrations made, for types and queries. A test compares the two.

export const endReasons = ['resigned', 'unpaid', 'excluded', 'died', 'mistake'] as const
/** Not owed: the category asks for no dues. What is not due is settled. */
export const duesStates = ['due', 'paid', 'waived', 'not-owed'] as const
export const letterKinds = ['due', 'reminder', 'thanks'] as const
/** In the order in which a page names them. */
export const boardRoles = [
  ...(['president', 'vice-president', 'secretary', 'treasurer', 'member', 'auditor'] as const),
  'honorary-president',
] as const

export const membership = sqliteTable('membership', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  version: integer().notNull(),
  accountId: integer('account_id'),
  name: text(),
  email: text(),
  locale: text({ enum: ['en', 'fr', 'he'] }),
  categoryId: text('category_id').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
})

export const membershipPeriod = sqliteTable('membership_period', {
  id: integer().primaryKey(),
  membershipId: integer('membership_id').notNull(),
  joinedOn: text('joined_on').notNull(),
  endedOn: text('ended_on'),
  endedWhy: text('ended_why', { enum: endReasons }),
  endedAt: text('ended_at'),
  endedBy: text('ended_by'),
})

export const renewalRun = sqliteTable('renewal_run', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  year: integer().notNull(),
  people: integer().notNull(),
  runAt: text('run_at').notNull(),
  runBy: text('run_by').notNull(),
  undoneAt: text('undone_at'),
  undoneBy: text('undone_by'),
})

export const membershipYear = sqliteTable('membership_year', {
  id: integer().primaryKey(),
  membershipId: integer('membership_id').notNull(),
  year: integer().notNull(),
  categoryId: text('category_id').notNull(),
  endsOn: text('ends_on').notNull(),
  holdsUntil: text('holds_until').notNull(),
  openedAt: text('opened_at').notNull(),
  openedBy: text('opened_by').notNull(),
  runId: integer('run_id'),
})

export const membershipDues = sqliteTable(
  'membership_dues',
  {
    yearId: integer('year_id').notNull(),
    number: integer().notNull(),
    state: text({ enum: duesStates }).notNull(),
    paidOn: text('paid_on'),
    note: text(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.yearId, table.number] })],
)

export const membershipLetter = sqliteTable(
  'membership_letter',
  {
    yearId: integer('year_id').notNull(),
    number: integer().notNull(),
    kind: text({ enum: letterKinds }).notNull(),
    postedAt: text('posted_at').notNull(),
    postedBy: text('posted_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.yearId, table.number] })],
)

export const boardTerm = sqliteTable('board_term', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  version: integer().notNull(),
  membershipId: integer('membership_id'),
  role: text({ enum: boardRoles }).notNull(),
  nameLatin: text('name_latin'),
  nameHebrew: text('name_hebrew'),
  fromOn: text('from_on').notNull(),
  untilOn: text('until_on'),
  consentedAt: text('consented_at'),
  consentRecordedBy: text('consent_recorded_by'),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
})

export const standingMembership = sqliteView('standing_membership', {
  id: integer().notNull(),
  uid: text().notNull(),
  practitionerId: integer('practitioner_id').notNull(),
  checkedAt: text('checked_at').notNull(),
  nextCheckOn: text('next_check_on').notNull(),
  holdsUntil: text('holds_until').notNull(),
}).existing()
