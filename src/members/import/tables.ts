import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

// What db/migrations made, for types and queries. A test compares the two.

export const practitionerContact = sqliteTable('practitioner_contact', {
  practitionerId: integer('practitioner_id').primaryKey(),
  email: text().notNull(),
  notedAt: text('noted_at').notNull(),
  notedBy: text('noted_by').notNull(),
})

export const importFormats = ['csv', 'xlsx', 'ods'] as const

export const importRun = sqliteTable('import_run', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  version: integer().notNull(),
  fileName: text('file_name').notNull(),
  format: text({ enum: importFormats }).notNull(),
  encoding: text(),
  separator: text(),
  country: text().notNull(),
  columns: text().notNull(),
  rowCount: integer('row_count').notNull(),
  readAt: text('read_at').notNull(),
  readBy: text('read_by').notNull(),
  comparedAt: text('compared_at'),
  comparedAfter: integer('compared_after'),
  appliedAt: text('applied_at'),
  appliedBy: text('applied_by'),
  undoneAt: text('undone_at'),
  undoneBy: text('undone_by'),
})

export const importOutcomes = [
  'new',
  'changed',
  'same',
  'conflict',
  'duplicate',
  'unreadable',
  'joined',
  'left-out',
] as const

export const importRow = sqliteTable('import_row', {
  id: integer().primaryKey(),
  runId: integer('run_id').notNull(),
  number: integer().notNull(),
  cells: text().notNull(),
  joinedTo: integer('joined_to'),
  outcome: text({ enum: importOutcomes }),
  needsMending: integer('needs_mending').notNull(),
  said: text(),
  choice: text(),
  practitionerId: integer('practitioner_id'),
  before: text(),
  after: text(),
  applied: text({ enum: ['stored', 'undone', 'kept'] }),
})

export const importMapping = sqliteTable('import_mapping', {
  header: text().primaryKey(),
  role: text().notNull(),
  keptAt: text('kept_at').notNull(),
  keptBy: text('kept_by').notNull(),
})
