import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

// What db/migrations made, for types and queries. A test compares the two.

export const place = sqliteTable('place', {
  id: text().primaryKey(),
  country: text().notNull(),
  lat: real().notNull(),
  lon: real().notNull(),
  population: integer().notNull(),
})

export const placeName = sqliteTable(
  'place_name',
  {
    folded: text().notNull(),
    placeId: text('place_id').notNull(),
    lang: text().notNull(),
    name: text().notNull(),
    preferred: integer({ mode: 'boolean' }).notNull(),
    population: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.folded, table.placeId, table.lang, table.name] })],
)

export const postalCode = sqliteTable(
  'postal_code',
  {
    country: text().notNull(),
    code: text().notNull(),
    placeId: text('place_id').notNull(),
    rank: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.code, table.country, table.rank] })],
)

export const placeSource = sqliteTable('place_source', {
  file: text().primaryKey(),
  hash: text().notNull(),
  loadedAt: text('loaded_at').notNull(),
  places: integer().notNull(),
  names: integer().notNull(),
})
