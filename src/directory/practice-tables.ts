import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

// Where somebody practises. Part of tables.ts.

export const practice = sqliteTable('practice', {
  id: integer().primaryKey(),
  practitionerId: integer('practitioner_id').notNull(),
  position: integer().notNull(),
  name: text(),
  street: text(),
  postalCode: text('postal_code'),
  city: text().notNull(),
  country: text().notNull(),
  placeId: text('place_id'),
  lat: real().notNull(),
  lon: real().notNull(),
  bookingUrl: text('booking_url'),
})

export const practicePhone = sqliteTable(
  'practice_phone',
  {
    practiceId: integer('practice_id').notNull(),
    position: integer().notNull(),
    number: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.practiceId, table.position] })],
)

export const accessFeatures = [
  'wheelchair',
  'lift',
  'parking',
  'public-transport',
  'accessible-toilet',
] as const

export const practiceAccess = sqliteTable(
  'practice_access',
  { practiceId: integer('practice_id').notNull(), feature: text({ enum: accessFeatures }).notNull() },
  (table) => [primaryKey({ columns: [table.practiceId, table.feature] })],
)

export const practiceHours = sqliteTable(
  'practice_hours',
  {
    practiceId: integer('practice_id').notNull(),
    weekday: integer().notNull(),
    opens: text().notNull(),
    closes: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.practiceId, table.weekday, table.opens] })],
)

export const practiceAbsence = sqliteTable(
  'practice_absence',
  {
    practiceId: integer('practice_id').notNull(),
    fromDay: text('from_day').notNull(),
    untilDay: text('until_day').notNull(),
  },
  (table) => [primaryKey({ columns: [table.practiceId, table.fromDay] })],
)
