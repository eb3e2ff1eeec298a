import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

// What db/migrations made, for types and queries. A test compares the two.

/** What is awarded: the society's own diploma or certificate, or that somebody was at a course. */
export const awardKinds = ['diploma', 'certificate', 'attendance'] as const

export const award = sqliteTable('award', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  number: text().notNull(),
  kind: text({ enum: awardKinds }).notNull(),
  titleEn: text('title_en').notNull(),
  titleFr: text('title_fr').notNull(),
  titleHe: text('title_he').notNull(),
  courseId: integer('course_id'),
  credits: real(),
  creditedBy: text('credited_by'),
  awardedOn: text('awarded_on').notNull(),
  validUntil: text('valid_until'),
  holder: text(),
  holderHebrew: text('holder_hebrew'),
  holderFolded: text('holder_folded'),
  accountId: integer('account_id'),
  form: text().notNull(),
  line: integer().notNull(),
  givenAt: text('given_at').notNull(),
  givenBy: text('given_by').notNull(),
})

export const awardRevocation = sqliteTable('award_revocation', {
  awardId: integer('award_id').primaryKey(),
  revokedAt: text('revoked_at').notNull(),
  revokedBy: text('revoked_by').notNull(),
  reason: text(),
})

export const awardKey = sqliteTable('award_key', {
  publicKey: text('public_key').primaryKey(),
  since: text().notNull(),
})

export const awardKeyWithdrawal = sqliteTable('award_key_withdrawal', {
  publicKey: text('public_key').primaryKey(),
  withdrawnAt: text('withdrawn_at').notNull(),
  withdrawnBy: text('withdrawn_by').notNull(),
})
