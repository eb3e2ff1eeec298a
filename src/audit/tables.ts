import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What was done, by whom, when: append only, each row tied to the one before by its hash. */
export const audit = sqliteTable('audit', {
  seq: integer().primaryKey(),
  at: text().notNull(),
  actor: text().notNull(),
  act: text().notNull(),
  object: text().notNull(),
  detail: text().notNull(),
  previous: text().notNull(),
  hash: text().notNull(),
})

/** When the key of the site was changed: while one is open, what is sealed may be sealed anew. */
export const keyChange = sqliteTable('key_change', {
  id: integer().primaryKey(),
  begunAt: text('begun_at').notNull(),
  endedAt: text('ended_at'),
})
