import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

// What db/migrations made, for types and queries. A test compares the two.

export const practitionerOwner = sqliteTable('practitioner_owner', {
  practitionerId: integer('practitioner_id').primaryKey(),
  accountId: integer('account_id').notNull(),
  since: text().notNull(),
})

export const application = sqliteTable('application', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  accountId: integer('account_id').notNull(),
  version: integer().notNull(),
  content: text().notNull(),
  startedAt: text('started_at').notNull(),
  savedAt: text('saved_at').notNull(),
  submittedAt: text('submitted_at'),
  withdrawnAt: text('withdrawn_at'),
  practitionerId: integer('practitioner_id'),
})

export const invitation = sqliteTable('invitation', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  practitionerId: integer('practitioner_id').notNull(),
  email: text().notNull(),
  invitedAt: text('invited_at').notNull(),
  invitedBy: text('invited_by').notNull(),
  expiresAt: text('expires_at').notNull(),
  usedAt: text('used_at'),
  withdrawnAt: text('withdrawn_at'),
})

export const revisionDecisions = ['at-once', 'approved', 'refused', 'withdrawn', 'superseded'] as const

export const profileRevision = sqliteTable('profile_revision', {
  id: integer().primaryKey(),
  practitionerId: integer('practitioner_id').notNull(),
  number: integer().notNull(),
  content: text().notNull(),
  submittedAt: text('submitted_at').notNull(),
  submittedBy: text('submitted_by').notNull(),
  restoredFrom: integer('restored_from'),
  decision: text({ enum: revisionDecisions }),
  decidedAt: text('decided_at'),
  decidedBy: text('decided_by'),
  reason: text(),
})

export const departed = sqliteTable('departed', {
  uid: text().primaryKey(),
  sealed: blob({ mode: 'buffer' }).notNull(),
  listedFrom: text('listed_from').notNull(),
  listedUntil: text('listed_until').notNull(),
  status: text({ enum: ['left', 'left-suspended'] }).notNull(),
  leftOn: text('left_on').notNull(),
  forgetOn: text('forget_on').notNull(),
})
