import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { apiScopes } from './api-token-scopes.ts'

// What db/migrations/0017-api-tokens.sql made, for types and queries. A test compares the two.

export const apiToken = sqliteTable('api_token', {
  id: text().primaryKey(),
  accountId: integer('account_id').notNull(),
  secretHash: blob('secret_hash', { mode: 'buffer' }).notNull(),
  epoch: integer().notNull(),
  name: text().notNull(),
  madeAt: text('made_at').notNull(),
  expiresAt: text('expires_at').notNull(),
  usedAt: text('used_at'),
  revokedAt: text('revoked_at'),
})

export const apiTokenScope = sqliteTable(
  'api_token_scope',
  { tokenId: text('token_id').notNull(), scope: text({ enum: apiScopes }).notNull() },
  (table) => [primaryKey({ columns: [table.tokenId, table.scope] })],
)

export const idempotencyKey = sqliteTable(
  'idempotency_key',
  {
    tokenId: text('token_id').notNull(),
    key: text().notNull(),
    requestHash: blob('request_hash', { mode: 'buffer' }).notNull(),
    status: integer().notNull(),
    headers: text().notNull(),
    body: text().notNull(),
    answeredAt: text('answered_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.tokenId, table.key] })],
)
