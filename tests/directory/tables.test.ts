import {
  getTableColumns,
  getTableName,
  getViewName,
  getViewSelectedFields,
  is,
  Table,
  View,
} from 'drizzle-orm'
import { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { describe, expect, test } from 'vitest'
import * as auditTables from '../../src/audit/tables.ts'
import * as authTables from '../../src/auth/tables.ts'
import * as courseTables from '../../src/courses/tables.ts'
import * as awardTables from '../../src/courses/awards/tables.ts'
import * as directoryTables from '../../src/directory/tables.ts'
import * as gridTables from '../../src/grids/tables.ts'
import * as mailTables from '../../src/mail/tables.ts'
import * as importTables from '../../src/members/import/tables.ts'
import * as memberTables from '../../src/members/tables.ts'
import * as membershipTables from '../../src/memberships/tables.ts'
import * as gazetteerTables from '../../src/search/gazetteer/tables.ts'
import * as feedTables from '../../src/search/meilisearch/tables.ts'
import * as snapshotTables from '../../src/search/tables.ts'
import * as verificationTables from '../../src/verification/tables.ts'
import type { Database } from '../../src/kernel/database.ts'
import { testDatabase } from '../support/context.ts'

const described = [
  auditTables,
  authTables,
  awardTables,
  courseTables,
  directoryTables,
  importTables,
  gridTables,
  mailTables,
  memberTables,
  membershipTables,
  gazetteerTables,
  feedTables,
  snapshotTables,
  verificationTables,
].flatMap((file) => Object.values<unknown>(file))
const tables = described.filter((item) => is(item, Table))
const views = described.filter((item) => is(item, View))
const ownToTheRunner = ['migration', 'sqlite_sequence']

describe('what the code says of the database', () => {
  test('names every table and every view', () => {
    const names = (type: string) =>
      testDatabase()
        .sqlite.prepare<[string], string>('SELECT name FROM sqlite_schema WHERE type = ?')
        .pluck()
        .all(type)
    const known = [...ownToTheRunner, ...tables.map(getTableName)]
    expect(names('table').toSorted()).toEqual(known.toSorted())
    expect(names('view').toSorted()).toEqual(views.map(getViewName).toSorted())
  })

  test.each(tables.map((table) => [getTableName(table), table] as const))(
    'is right about the columns of %s: name, type, presence, key',
    (name, table) => {
      const said = Object.values(getTableColumns(table)).map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        notNull: column.notNull,
      }))
      expect(byName(said)).toEqual(byName(columnsOf(testDatabase(), name)))
    },
  )

  test.each(views.map((view) => [getViewName(view), view] as const))(
    'is right about the columns of the view %s',
    (name, view) => {
      const fields = Object.values(getViewSelectedFields(view)).filter((field) => is(field, SQLiteColumn))
      const found = columnsOf(testDatabase(), name).map((column) => column.name)
      expect(fields.map((field) => field.name).toSorted()).toEqual(found.toSorted())
    },
  )

  test('knows exactly the words that each column allows', () => {
    const database = testDatabase()
    for (const table of tables)
      for (const column of Object.values(getTableColumns(table)))
        expect([getTableName(table), column.name, column.enumValues?.toSorted() ?? []]).toEqual([
          getTableName(table),
          column.name,
          allowedWords(database, getTableName(table), column.name),
        ])
  })
})

interface Column {
  name: string
  type: string
  notNull: boolean
}

// The parts of a primary key are never null in a strict table.
function columnsOf({ sqlite }: Database, table: string): Column[] {
  return sqlite
    .prepare<[string], { name: string; type: string; isRequired: number }>(
      'SELECT name, upper(type) AS type, "notnull" OR pk > 0 AS isRequired FROM pragma_table_info(?)',
    )
    .all(table)
    .map(({ name, type, isRequired }) => ({ name, type, notNull: isRequired === 1 }))
}

/** The words of `CHECK (column IN ('a', 'b'))`. */
function allowedWords({ sqlite }: Database, table: string, column: string): string[] {
  const sql = String(sqlite.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table))
  const list = new RegExp(`\\(${column} IN \\(('[^)]*)\\)`).exec(sql)?.[1] ?? ''
  return [...list.matchAll(/'([^']*)'/g)].map(([, word = '']) => word).toSorted()
}

function byName(columns: Column[]): Column[] {
  return columns.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
