import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

// What db/migrations made, for types and queries. A test compares the two.

/** Which letters staff may write to many: each is made for it. */
export const batchLetters = ['invitation', 'confirm-listing', 'society-message'] as const

/** Letters written together. Who wrote them and how many, never to whom or what. */
export const letterBatch = sqliteTable('letter_batch', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  name: text({ enum: batchLetters }).notNull(),
  people: integer().notNull(),
  postedAt: text('posted_at').notNull(),
  postedBy: text('posted_by').notNull(),
  takenBackAt: text('taken_back_at'),
  takenBackBy: text('taken_back_by'),
})

export const letterOfBatch = sqliteTable('letter_of_batch', {
  letterId: integer('letter_id').primaryKey(),
  batchId: integer('batch_id').notNull(),
})
