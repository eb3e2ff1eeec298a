import { z } from 'zod'
import type { Database } from '../kernel/database.ts'

/** What is never handed out, not even to its owner: secrets, their hashes, and what belongs to somebody else. */
const leftOut: Record<string, readonly string[]> = {
  account: ['email_key', 'epoch'],
  account_password: ['hash'],
  account_totp: ['seed', 'last_step'],
  account_passkey: ['public_key', 'counter'],
  account_recovery_code: ['hash'],
  account_device: ['hash'],
  session: ['id', 'secret_hash', 'epoch'],
  session_proof: ['session_id'],
  passkey_challenge: ['id', 'challenge'],
  account_token: ['id', 'secret_hash', 'payload'],
  api_token: ['id', 'secret_hash', 'epoch'],
  api_token_scope: ['token_id'],
  // What was answered to programs is about others.
  idempotency_key: ['token_id', 'request_hash', 'headers', 'body'],
  // The address of the reader who wrote.
  mistake_report: ['reply_to'],
}

const link = z.object({ parent: z.string(), column: z.string(), parentColumn: z.string().nullable() })
const column = z.object({ name: z.string(), type: z.string() })

export interface PersonKeys {
  account: number
  practitioner: number | null
}

type Row = Record<string, unknown>

/** Every row of every table that hangs on an account or a practitioner, by table. New tables are found by their keys. */
export function personalRows(database: Database, keys: PersonKeys): Record<string, Row[]> {
  const { sqlite } = database
  return Object.fromEntries(
    [...personalTables(database)].map(([table, where]) => {
      const columns = columnsOf(database, table).map((name) => `"${name}"`)
      const rows: unknown = sqlite
        .prepare(`SELECT ${columns.join(', ')} FROM "${table}" WHERE ${where}`)
        .all(keys)
      return [table, z.array(z.record(z.string(), z.unknown())).parse(rows)]
    }),
  )
}

/** The tables that hang on a person, each with the condition that finds its rows. */
export function personalTables(database: Database): Map<string, string> {
  const found = new Map([
    ['account', 'id = @account'],
    ['practitioner', 'id = @practitioner'],
  ])
  const others = tableNames(database).filter((table) => !found.has(table))
  // A table is added once one that it hangs on is known; the list grows until nothing new is found.
  for (let known = 0; known !== found.size;) {
    known = found.size
    for (const table of others.filter((name) => !found.has(name))) {
      const ways = linksOf(database, table).filter(({ parent }) => found.has(parent))
      if (ways.length > 0) found.set(table, ways.map((way) => conditionOf(way, found)).join(' OR '))
    }
  }
  return found
}

/** The columns of a table that its person may have: neither files nor secrets. */
export function columnsOf({ sqlite }: Database, table: string): string[] {
  const rows: unknown = sqlite.prepare('SELECT name, type FROM pragma_table_info(?)').all(table)
  return z
    .array(column)
    .parse(rows)
    .filter(({ name, type }) => type !== 'BLOB' && !leftOut[table]?.includes(name))
    .map(({ name }) => name)
}

function conditionOf(
  { parent, column: name, parentColumn }: z.infer<typeof link>,
  found: Map<string, string>,
): string {
  return `"${name}" IN (SELECT "${parentColumn ?? 'id'}" FROM "${parent}" WHERE ${found.get(parent) ?? 'false'})`
}

function tableNames({ sqlite }: Database): string[] {
  const names: unknown = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  return z.array(z.string()).parse(names)
}

function linksOf({ sqlite }: Database, table: string): z.infer<typeof link>[] {
  const rows: unknown = sqlite
    .prepare(
      'SELECT "table" AS parent, "from" AS "column", "to" AS parentColumn FROM pragma_foreign_key_list(?) ORDER BY id',
    )
    .all(table)
  return z.array(link).parse(rows)
}
