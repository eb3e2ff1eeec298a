import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

// What db/migrations made, for types and queries. A test compares the two.

export const searchSnapshot = sqliteTable('search_snapshot', {
  id: integer().primaryKey(),
  token: text().notNull(),
  seq: integer().notNull(),
  takenAt: text('taken_at').notNull(),
})
