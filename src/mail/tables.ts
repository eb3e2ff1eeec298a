import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** A letter that waits, was sent, or was given up. Its address and words are sealed, and erased once it is sent. */
export const letter = sqliteTable('letter', {
  id: integer().primaryKey({ autoIncrement: true }),
  uid: text().notNull(),
  key: text(),
  name: text().notNull(),
  locale: text({ enum: ['en', 'fr', 'he'] }).notNull(),
  recipient: text().notNull(),
  about: text(),
  sealed: blob({ mode: 'buffer' }),
  postedAt: text('posted_at').notNull(),
  tries: integer().notNull().default(0),
  nextTryAt: text('next_try_at'),
  claimedBy: text('claimed_by'),
  claimedUntil: text('claimed_until'),
  problem: text(),
  sentAt: text('sent_at'),
  givenUpAt: text('given_up_at'),
})
