import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../src/kernel/database.ts'
import { migrate, schemaFiles, type SchemaFiles } from '../../src/kernel/migrate.ts'
import { projectRoot } from '../../src/kernel/root.ts'
import { connect, testFolder } from '../support/context.ts'

const migrations = readdirSync(schemaFiles.migrations).sort()
const freshDatabase = () => connect(join(testFolder(), 'portal.db'))

describe('a fresh database', () => {
  test('runs every migration once, in order', () => {
    const database = freshDatabase()
    expect(migrate(database)).toEqual(migrations)
    expect(database.sqlite.prepare('SELECT name FROM migration ORDER BY rowid').pluck().all()).toEqual(
      migrations,
    )
  })

  test('stays as it is when it is migrated again', () => {
    const database = freshDatabase()
    migrate(database)
    const before = schemaOf(database)
    expect(migrate(database)).toEqual([])
    expect(schemaOf(database)).toEqual(before)
  })

  test('has only strict tables', () => {
    const database = freshDatabase()
    migrate(database)
    const lax = database.sqlite
      .prepare(
        `SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'`,
      )
      .pluck()
    expect(lax.all()).toEqual([])
  })

  test('keeps foreign keys on after migrating', () => {
    const database = freshDatabase()
    migrate(database)
    expect(database.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
  })
})

describe('views and triggers', () => {
  test('call no function of ours and no clock', () => {
    const sql = readdirSync(join(projectRoot, 'db'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.sql'))
      .map((name) => readFileSync(join(projectRoot, 'db', name), 'utf8').replaceAll(/--.*$/gm, ''))
      .join('\n')
    expect(sql).not.toMatch(/\b(current_timestamp|current_date|current_time|strftime|unixepoch)\b/i)
    // The distance of two given instants is no clock; without one, or with 'now', it would be.
    expect(sql).not.toMatch(/\bjulianday\s*\((?!(?:NEW\.at|checked_at|NEW\.holds_until|step\.at)\))/i)
    expect(sql).not.toMatch(/\b(datetime|date|time)\s*\(/i)
  })

  test('are replaced by what their files say now', () => {
    const database = freshDatabase()
    migrate(database)
    const files = copyOfSchema()
    rmSync(join(files.triggers, 'society.sql'))
    writeFileSync(join(files.views, 'one.sql'), 'CREATE VIEW one AS SELECT 1 AS number;')
    migrate(database, files)
    expect(namesOf(database, 'trigger')).not.toContain('society_stays')
    expect(namesOf(database, 'view')).toContain('one')
  })
})

describe('a database that a newer version has upgraded', () => {
  test('is refused and left as it was', () => {
    const database = freshDatabase()
    migrate(database)
    database.sqlite.exec(`INSERT INTO migration VALUES ('9999-later.sql', 'then')`)
    const before = schemaOf(database)
    expect(() => migrate(database)).toThrow('9999-later.sql is not known')
    expect(schemaOf(database)).toEqual(before)
  })
})

describe('a migration that fails', () => {
  test('leaves the database as it was, with its views and triggers', () => {
    const database = freshDatabase()
    migrate(database)
    const before = schemaOf(database)
    const files = copyOfSchema()
    const text = 'CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE half (id INTEGER);'
    writeFileSync(join(files.migrations, '9999-broken.sql'), text)
    expect(() => migrate(database, files)).toThrow(/half/)
    expect(schemaOf(database)).toEqual(before)
    expect(database.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  test('is one too that leaves rows pointing at nothing', () => {
    const database = filledDatabase(migrations)
    const files = copyOfSchema()
    writeFileSync(join(files.migrations, '9999-orphans.sql'), 'DELETE FROM practitioner WHERE id = 1;')
    expect(() => migrate(database, files)).toThrow(/point at nothing/)
    expect(database.sqlite.prepare('SELECT count(*) FROM practitioner').pluck().get()).toBe(2)
  })
})

describe.each(migrations.map((name, index) => [name, migrations.slice(0, index + 1)] as const))(
  'a filled database of the time of %s',
  (_name, past) => {
    test('has rows in every table (tests/kernel/rows has a file for each migration)', () => {
      const empty = Object.entries(countsOf(filledDatabase(past))).filter(([, count]) => count === 0)
      expect(empty).toEqual([])
    })

    test('is upgraded to now without losing a row, a reference, a view or a trigger', () => {
      const database = filledDatabase(past)
      const before = countsOf(database)
      expect(migrate(database)).toEqual(migrations.slice(past.length))
      const after = countsOf(database)
      expect(Object.entries(before).filter(([table, count]) => (after[table] ?? 0) < count)).toEqual([])
      expect(database.sqlite.pragma('foreign_key_check')).toEqual([])
      expect(database.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
      const fresh = freshDatabase()
      migrate(fresh)
      for (const type of ['table', 'index', 'view', 'trigger'] as const)
        expect(namesOf(database, type)).toEqual(namesOf(fresh, type))
    })

    test('lists the same doctor afterwards', () => {
      const database = filledDatabase(past)
      migrate(database)
      const listed = database.sqlite.prepare('SELECT slug, public_until FROM public_practitioner').all()
      expect(listed).toEqual([{ slug: 'eloise-vergnac-toulouse', public_until: '2027-02-14T09:00:00.000Z' }])
    })
  },
)

/** Goes the way a real database went: each migration, then rows as they were written at that time. */
function filledDatabase(past: string[]): Database {
  const database = freshDatabase()
  for (const name of past) {
    migrate(database, schemaFiles, name)
    database.sqlite.exec(readFileSync(join(import.meta.dirname, 'rows', name), 'utf8'))
  }
  return database
}

function countsOf(database: Database): Record<string, number> {
  const count = (table: string) =>
    database.sqlite.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0
  const tables = namesOf(database, 'table').filter((name) => name !== 'migration')
  return Object.fromEntries(tables.map((table) => [table, count(table)]))
}

function namesOf({ sqlite }: Database, type: 'table' | 'index' | 'view' | 'trigger'): string[] {
  return sqlite
    .prepare<[string], string>(
      `SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all(type)
}

function schemaOf({ sqlite }: Database): unknown[] {
  return sqlite.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()
}

function copyOfSchema(): SchemaFiles {
  const folder = testFolder()
  cpSync(join(projectRoot, 'db'), folder, { recursive: true, filter: (path) => !path.includes('gazetteer') })
  return {
    migrations: join(folder, 'migrations'),
    views: join(folder, 'views'),
    triggers: join(folder, 'triggers'),
  }
}
