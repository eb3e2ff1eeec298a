import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

// What db/migrations made, for types and queries. A test compares the two.

export const searchFeed = sqliteTable('search_feed', {
  engine: text({ enum: ['meilisearch'] }).primaryKey(),
  indexName: text('index_name').notNull(),
  owner: text(),
  leasedUntil: text('leased_until'),
})
