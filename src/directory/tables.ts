import { blob, integer, primaryKey, sqliteTable, sqliteView, text } from 'drizzle-orm/sqlite-core'

export * from './practice-tables.ts'

// What db/migrations made, for types and queries. A test compares the two.

export const society = sqliteTable('society', {
  id: integer().primaryKey(),
  name: text().notNull(),
  country: text().notNull(),
  kind: text({ enum: ['real', 'demonstration'] }).notNull(),
  createdAt: text('created_at').notNull(),
})

export const condition = sqliteTable('condition', { id: text().primaryKey() })
export const technique = sqliteTable('technique', { id: text().primaryKey() })
export const diploma = sqliteTable('diploma', { id: text().primaryKey() })
export const language = sqliteTable('language', { id: text().primaryKey() })

export const practitioner = sqliteTable('practitioner', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  slug: text().notNull(),
  ref: text(),
  country: text().notNull(),
  createdAt: text('created_at').notNull(),
})

const practitionerId = () => integer('practitioner_id').notNull()

export const scripts = ['Latn', 'Hebr', 'Arab', 'Cyrl', 'Grek'] as const

export const practitionerName = sqliteTable(
  'practitioner_name',
  {
    practitionerId: practitionerId(),
    script: text({ enum: scripts }).notNull(),
    given: text().notNull(),
    family: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.practitionerId, table.script] })],
)

export const practitionerLanguage = sqliteTable(
  'practitioner_language',
  { practitionerId: practitionerId(), languageId: text('language_id').notNull() },
  (table) => [primaryKey({ columns: [table.practitionerId, table.languageId] })],
)

export const practitionerTechnique = sqliteTable(
  'practitioner_technique',
  { practitionerId: practitionerId(), techniqueId: text('technique_id').notNull() },
  (table) => [primaryKey({ columns: [table.practitionerId, table.techniqueId] })],
)

export const offer = sqliteTable(
  'offer',
  {
    practitionerId: practitionerId(),
    conditionId: text('condition_id').notNull(),
    stance: text({ enum: ['offered', 'not-offered'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.practitionerId, table.conditionId] })],
)

export const practitionerText = sqliteTable(
  'practitioner_text',
  {
    practitionerId: practitionerId(),
    locale: text({ enum: ['en', 'fr', 'he'] }).notNull(),
    text: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.practitionerId, table.locale] })],
)

export const photo = sqliteTable('photo', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  accountId: integer('account_id'),
  bytes: blob({ mode: 'buffer' }).notNull(),
  sha256: text().notNull(),
  storedAt: text('stored_at').notNull(),
})

export const practitionerPhoto = sqliteTable('practitioner_photo', {
  practitionerId: integer('practitioner_id').primaryKey(),
  photoId: integer('photo_id').notNull(),
})

export const credentialKinds = ['licence', 'diploma', 'membership', 'details'] as const

const credentialColumns = () => ({
  id: integer().primaryKey(),
  uid: text().notNull(),
  practitionerId: practitionerId(),
  kind: text({ enum: credentialKinds }).notNull(),
  diplomaId: text('diploma_id'),
  issuer: text().notNull(),
  register: text(),
  number: text(),
  awardedIn: integer('awarded_in'),
})

export const credential = sqliteTable('credential', credentialColumns())

export const verificationMethods = [
  'register',
  'letter-from-source',
  'society-records',
  'telephone',
  'member-word',
] as const

export const verification = sqliteTable('verification', {
  id: integer().primaryKey(),
  credentialId: integer('credential_id').notNull(),
  source: text().notNull(),
  method: text({ enum: verificationMethods }).notNull(),
  checkedAt: text('checked_at').notNull(),
  checkedBy: text('checked_by').notNull(),
  nextCheckOn: text('next_check_on').notNull(),
  holdsUntil: text('holds_until').notNull(),
  revokedAt: text('revoked_at'),
  revokedBy: text('revoked_by'),
})

export const consent = sqliteTable('consent', {
  id: integer().primaryKey(),
  practitionerId: practitionerId(),
  wording: text().notNull(),
  givenAt: text('given_at').notNull(),
  withdrawnAt: text('withdrawn_at'),
})

/** What a consent can cover beside the listing itself. */
export const publishedFields = [
  'street',
  'phones',
  'booking',
  'hours',
  'access',
  'languages',
  'techniques',
  'not-offered',
  'texts',
  'photo',
  'awarded-in',
] as const

export const consentField = sqliteTable(
  'consent_field',
  { consentId: integer('consent_id').notNull(), field: text({ enum: publishedFields }).notNull() },
  (table) => [primaryKey({ columns: [table.consentId, table.field] })],
)

export const bannedOffer = sqliteTable(
  'banned_offer',
  {
    conditionId: text('condition_id').notNull(),
    country: text().notNull(),
    source: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.conditionId, table.country] })],
)

export const suspension = sqliteTable('suspension', {
  id: integer().primaryKey(),
  practitionerId: practitionerId(),
  suspendedAt: text('suspended_at').notNull(),
  suspendedBy: text('suspended_by').notNull(),
  reason: text().notNull(),
  liftedAt: text('lifted_at'),
  liftedBy: text('lifted_by'),
})

export const confirmation = sqliteTable('confirmation', {
  id: integer().primaryKey(),
  practitionerId: practitionerId(),
  confirmedAt: text('confirmed_at').notNull(),
  dueAt: text('due_at').notNull(),
  lapsesAt: text('lapses_at').notNull(),
})

export const publication = sqliteTable('publication', {
  id: integer().primaryKey(),
  practitionerId: practitionerId(),
  publishedAt: text('published_at').notNull(),
  publishedBy: text('published_by').notNull(),
  withdrawnAt: text('withdrawn_at'),
  withdrawnBy: text('withdrawn_by'),
})

export const profileAddress = sqliteTable('profile_address', {
  slug: text().primaryKey(),
  practitionerId: integer('practitioner_id'),
})

export const goneAddress = sqliteTable('gone_address', { hash: blob({ mode: 'buffer' }).primaryKey() })

export const goneAddressSalt = sqliteTable('gone_address_salt', {
  id: integer().primaryKey(),
  salt: blob({ mode: 'buffer' }).notNull(),
})

export const mistakeSubjects = [
  'phone',
  'no-longer-practises',
  'address',
  'offers',
  'credentials',
  'conduct',
  'other',
] as const

export const reportOutcomes = ['corrected', 'was-right', 'not-ours'] as const

export const mistakeReport = sqliteTable('mistake_report', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  practitionerId: integer('practitioner_id'),
  slug: text().notNull(),
  subject: text({ enum: mistakeSubjects }).notNull(),
  message: text().notNull(),
  replyTo: text('reply_to'),
  locale: text({ enum: ['en', 'fr', 'he'] }).notNull(),
  reportedAt: text('reported_at').notNull(),
  outcome: text({ enum: reportOutcomes }),
  answer: text(),
  closedAt: text('closed_at'),
  closedBy: text('closed_by'),
})

export const changeLog = sqliteTable('change_log', {
  seq: integer().primaryKey(),
  practitionerId: practitionerId(),
})

export const publicEpoch = sqliteTable('public_epoch', {
  id: integer().primaryKey(),
  value: integer().notNull(),
})

/** Who is public, and until when: readers add `publicUntil > now`. */
export const publicPractitioner = sqliteView('public_practitioner', {
  id: integer().notNull(),
  uid: text().notNull(),
  slug: text().notNull(),
  ref: text(),
  country: text().notNull(),
  publishedAt: text('published_at').notNull(),
  confirmedAt: text('confirmed_at').notNull(),
  confirmationDueAt: text('confirmation_due_at').notNull(),
  publicUntil: text('public_until').notNull(),
}).existing()

/** Credentials with a verification that stands. */
export const standingCredential = sqliteView('standing_credential', {
  ...credentialColumns(),
  source: text().notNull(),
  method: text({ enum: verificationMethods }).notNull(),
  checkedAt: text('checked_at').notNull(),
  nextCheckOn: text('next_check_on').notNull(),
  holdsUntil: text('holds_until').notNull(),
}).existing()
