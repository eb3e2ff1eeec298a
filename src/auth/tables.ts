import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { locales } from '../i18n/locales.ts'
import { roles } from './roles.ts'
import { tokenPurposes } from './token-purposes.ts'

export * from './api-token-tables.ts'

// What db/migrations/0005-accounts.sql made, for types and queries. A test compares the two.

const accountId = () => integer('account_id').notNull()

export const account = sqliteTable('account', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  email: text().notNull(),
  emailKey: text('email_key').notNull(),
  name: text().notNull(),
  locale: text({ enum: locales }).notNull(),
  createdAt: text('created_at').notNull(),
  confirmedAt: text('confirmed_at'),
  suspendedAt: text('suspended_at'),
  suspendedBy: text('suspended_by'),
  linksRefusedAt: text('links_refused_at'),
  epoch: integer().notNull(),
})

export const accountRole = sqliteTable(
  'account_role',
  {
    accountId: accountId(),
    role: text({ enum: roles }).notNull(),
    grantedAt: text('granted_at').notNull(),
    grantedBy: text('granted_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.role] })],
)

export const accountPassword = sqliteTable('account_password', {
  accountId: integer('account_id').primaryKey(),
  hash: text().notNull(),
  setAt: text('set_at').notNull(),
})

export const accountTotp = sqliteTable('account_totp', {
  accountId: integer('account_id').primaryKey(),
  seed: blob({ mode: 'buffer' }).notNull(),
  begunAt: text('begun_at').notNull(),
  confirmedAt: text('confirmed_at'),
  lastStep: integer('last_step').notNull(),
})

export const accountPasskey = sqliteTable('account_passkey', {
  id: text().primaryKey(),
  uid: text().notNull(),
  accountId: accountId(),
  publicKey: blob('public_key', { mode: 'buffer' }).notNull(),
  counter: integer().notNull(),
  transports: text().notNull(),
  label: text().notNull(),
  addedAt: text('added_at').notNull(),
  usedAt: text('used_at'),
})

export const accountRecoveryCode = sqliteTable('account_recovery_code', {
  hash: blob({ mode: 'buffer' }).primaryKey(),
  accountId: accountId(),
  madeAt: text('made_at').notNull(),
})

export const accountDevice = sqliteTable(
  'account_device',
  {
    accountId: accountId(),
    hash: blob({ mode: 'buffer' }).notNull(),
    firstSeenAt: text('first_seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.hash] })],
)

export const session = sqliteTable('session', {
  id: text().primaryKey(),
  accountId: accountId(),
  secretHash: blob('secret_hash', { mode: 'buffer' }).notNull(),
  epoch: integer().notNull(),
  openedAt: text('opened_at').notNull(),
  seenAt: text('seen_at').notNull(),
  secondFactorAt: text('second_factor_at'),
  provenAt: text('proven_at'),
  device: text().notNull(),
})

export const sessionProof = sqliteTable(
  'session_proof',
  {
    sessionId: text('session_id').notNull(),
    act: text().notNull(),
    object: text().notNull(),
    provenAt: text('proven_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.act, table.object] })],
)

export const passkeyChallenge = sqliteTable('passkey_challenge', {
  id: text().primaryKey(),
  challenge: text().notNull(),
  purpose: text({ enum: ['add', 'sign-in', 'prove'] }).notNull(),
  accountId: integer('account_id'),
  expiresAt: text('expires_at').notNull(),
})

export const accountToken = sqliteTable('account_token', {
  id: text().primaryKey(),
  purpose: text({ enum: tokenPurposes }).notNull(),
  accountId: integer('account_id'),
  secretHash: blob('secret_hash', { mode: 'buffer' }).notNull(),
  payload: text().notNull(),
  issuedAt: text('issued_at').notNull(),
  expiresAt: text('expires_at').notNull(),
})

export const rateLimit = sqliteTable('rate_limit', {
  key: text().primaryKey(),
  points: integer().notNull(),
  expire: integer(),
})

export const savedView = sqliteTable('saved_view', {
  id: integer().primaryKey(),
  uid: text().notNull(),
  accountId: integer('account_id').notNull(),
  list: text().notNull(),
  name: text().notNull(),
  query: text().notNull(),
  savedAt: text('saved_at').notNull(),
})
