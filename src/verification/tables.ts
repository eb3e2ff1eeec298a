import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

// What db/migrations made, for types and queries. A test compares the two.

export const registerLoad = sqliteTable('register_load', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  register: text().notNull(),
  store: text().notNull(),
  loadedAt: text('loaded_at').notNull(),
  loadedBy: text('loaded_by').notNull(),
})

export const registerFile = sqliteTable(
  'register_file',
  {
    loadId: integer('load_id').notNull(),
    kind: text().notNull(),
    name: text().notNull(),
    sha256: text().notNull(),
    datedOn: text('dated_on'),
    rows: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.loadId, table.kind] })],
)

export const registerDifference = sqliteTable(
  'register_difference',
  {
    loadId: integer('load_id').notNull(),
    practitionerId: integer('practitioner_id').notNull(),
    changes: text({ mode: 'json' }).$type<string[]>().notNull(),
    saidBefore: text('said_before', { mode: 'json' }).$type<object | null>(),
    saidNow: text('said_now', { mode: 'json' }).$type<object>().notNull(),
    caseId: integer('case_id'),
  },
  (table) => [primaryKey({ columns: [table.loadId, table.practitionerId] })],
)

export const registerAnswer = sqliteTable(
  'register_answer',
  {
    practitionerId: integer('practitioner_id').notNull(),
    register: text().notNull(),
    loadId: integer('load_id').notNull(),
    askedAt: text('asked_at').notNull(),
    registered: text({ enum: ['yes', 'no', 'other-profession'] }).notNull(),
    name: text({ enum: ['same', 'similar', 'different'] }),
    diploma: text({ enum: ['found', 'not-recorded'] }).notNull(),
    place: text({ enum: ['matches', 'differs', 'not-asked', 'unknown'] }).notNull(),
    said: text({ mode: 'json' }).$type<object>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.practitionerId, table.register] })],
)

export const caseKinds = ['application', 'diploma', 'change', 'recheck', 'report', 'alert'] as const
export const checkKinds = ['identity', 'licence', 'no-restriction', 'diploma', 'place', 'publicity'] as const
export const checkMethods = [
  'register',
  'letter-from-source',
  'society-records',
  'telephone',
  'document',
  'reading',
] as const
export const origins = ['received-from-source', 'uploaded-by-member', 'seen-by-staff'] as const
export const checkResults = ['right', 'wrong', 'unclear'] as const
export const evidenceKinds = ['identity', 'licence', 'diploma', 'letter', 'register-page', 'other'] as const
export const caseActs = [
  'open',
  'take-up',
  'ask',
  'answer',
  'prepare',
  'send-back',
  'approve',
  'refuse',
  'withdraw',
  'appeal',
] as const
export const caseStates = [
  'submitted',
  'in-review',
  'waiting-for-member',
  'prepared',
  'approved',
  'refused',
  'withdrawn',
] as const

export const verificationCase = sqliteTable('verification_case', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  practitionerId: integer('practitioner_id').notNull(),
  kind: text({ enum: caseKinds }).notNull(),
  revision: integer(),
  openedAt: text('opened_at').notNull(),
  openedBy: text('opened_by').notNull(),
  closedAt: text('closed_at'),
  credentialId: integer('credential_id'),
})

export const caseStep = sqliteTable(
  'case_step',
  {
    caseId: integer('case_id').notNull(),
    number: integer().notNull(),
    act: text({ enum: caseActs }).notNull(),
    state: text({ enum: caseStates }).notNull(),
    actor: text().notNull(),
    at: text().notNull(),
    reason: text(),
    note: text(),
    checksUntil: integer('checks_until'),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.number] })],
)

export const caseStepFile = sqliteTable(
  'case_step_file',
  {
    caseId: integer('case_id').notNull(),
    number: integer().notNull(),
    evidenceId: integer('evidence_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.number, table.evidenceId] })],
)

export const caseReport = sqliteTable('case_report', {
  reportId: integer('report_id').primaryKey(),
  caseId: integer('case_id').notNull(),
})

export const evidence = sqliteTable('evidence', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  practitionerId: integer('practitioner_id').notNull(),
  kind: text({ enum: evidenceKinds }).notNull(),
  origin: text({ enum: origins }).notNull(),
  name: text().notNull(),
  mediaType: text('media_type', { enum: ['image/webp', 'application/pdf'] }).notNull(),
  bytes: integer().notNull(),
  sha256: text().notNull(),
  warnings: text({ mode: 'json' }).$type<string[]>().notNull(),
  uploadedAt: text('uploaded_at').notNull(),
  uploadedBy: text('uploaded_by').notNull(),
  forgottenAt: text('forgotten_at'),
})

export const caseCheck = sqliteTable('case_check', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  caseId: integer('case_id').notNull(),
  kind: text({ enum: checkKinds }).notNull(),
  credentialId: integer('credential_id'),
  source: text().notNull(),
  method: text({ enum: checkMethods }).notNull(),
  origin: text({ enum: origins }).notNull(),
  result: text({ enum: checkResults }).notNull(),
  checkedAt: text('checked_at').notNull(),
  checkedBy: text('checked_by').notNull(),
  recordedAt: text('recorded_at').notNull(),
  finding: text({ mode: 'json' }).$type<object | null>(),
  evidenceId: integer('evidence_id'),
  evidenceSha256: text('evidence_sha256'),
})

export const requiredCheck = sqliteTable(
  'required_check',
  {
    caseKind: text('case_kind', { enum: caseKinds }).notNull(),
    checkKind: text('check_kind', { enum: checkKinds }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.caseKind, table.checkKind] })],
)

export const caseNote = sqliteTable('case_note', {
  id: integer().primaryKey(),
  caseId: integer('case_id').notNull(),
  author: text().notNull(),
  at: text().notNull(),
  text: text().notNull(),
})

export const caseAssignment = sqliteTable('case_assignment', {
  id: integer().primaryKey(),
  caseId: integer('case_id').notNull(),
  accountUid: text('account_uid'),
  at: text().notNull(),
  assignedBy: text('assigned_by').notNull(),
})

export const suspensionReview = sqliteTable('suspension_review', {
  suspensionId: integer('suspension_id').primaryKey(),
  reviewedAt: text('reviewed_at').notNull(),
  reviewedBy: text('reviewed_by').notNull(),
  agrees: integer({ mode: 'boolean' }).notNull(),
  note: text(),
})

export const revocation = sqliteTable('revocation', {
  id: integer().primaryKey(),
  practitionerId: integer('practitioner_id').notNull(),
  revokedAt: text('revoked_at').notNull(),
  revokedBy: text('revoked_by').notNull(),
  reason: text().notNull(),
})

export const revocationReview = sqliteTable('revocation_review', {
  revocationId: integer('revocation_id').primaryKey(),
  reviewedAt: text('reviewed_at').notNull(),
  reviewedBy: text('reviewed_by').notNull(),
  agrees: integer({ mode: 'boolean' }).notNull(),
  note: text(),
})

export const approvalRule = sqliteTable('approval_rule', {
  id: integer().primaryKey(),
  people: integer().notNull(),
  since: text().notNull(),
  setBy: text('set_by').notNull(),
})
