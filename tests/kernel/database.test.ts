import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { read, write, type Database } from '../../src/kernel/database.ts'
import { connect, testFolder } from '../support/context.ts'

const freshFile = () => join(testFolder(), 'a/b/portal.db')

const rules: [pragma: string, value: unknown][] = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['recursive_triggers', 1],
  ['busy_timeout', 5000],
  ['trusted_schema', 0],
]

describe('every connection', () => {
  test.each(rules)('has %s at %s, the second one to the same file too', (pragma, value) => {
    const file = freshFile()
    for (const database of [connect(file), connect(file)])
      expect(database.sqlite.pragma(pragma, { simple: true })).toBe(value)
  })

  test('runs a SQLite that does not lose committed rows', () => {
    const { sqlite } = connect(freshFile())
    const [major = 0, minor = 0, patch = 0] = String(sqlite.prepare('SELECT sqlite_version()').pluck().get())
      .split('.')
      .map(Number)
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003)
  })

  test('makes the folders on the way, and a file that others on the machine cannot read', () => {
    const file = freshFile()
    connect(file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('is refused for a file that is no database', () => {
    const file = join(testFolder(), 'portal.db')
    writeFileSync(file, 'this is a letter, not a database, and long enough to have a header')
    expect(() => connect(file)).toThrow(/not a database/)
  })

  test('refuses a row that points at nothing', () => {
    const { sqlite } = withTable(connect(freshFile()))
    expect(() => sqlite.exec('INSERT INTO child VALUES (1, 99)')).toThrow(/FOREIGN KEY/)
  })
})

describe('a write', () => {
  test('keeps nothing of a work that throws half way', () => {
    const database = withTable(connect(freshFile()))
    const work = () =>
      write(database, () => {
        database.sqlite.exec('INSERT INTO parent VALUES (1)')
        throw new Error('half way')
      })
    expect(work).toThrow('half way')
    expect(count(database)).toBe(0)
  })

  test('is seen by another connection as soon as it is acknowledged', () => {
    const database = withTable(connect(freshFile()))
    const other = connect(database.file)
    write(database, () => database.sqlite.exec('INSERT INTO parent VALUES (1)'))
    expect(count(other)).toBe(1)
  })
})

describe('a read', () => {
  test('sees one unchanging state, whatever others write meanwhile', () => {
    const database = withTable(connect(freshFile()))
    const other = connect(database.file)
    read(database, () => {
      expect(count(database)).toBe(0)
      other.sqlite.exec('INSERT INTO parent VALUES (1)')
      expect(count(database)).toBe(0)
    })
    expect(count(database)).toBe(1)
  })
})

function withTable(database: Database): Database {
  database.sqlite.exec(`
    CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
    CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent) STRICT`)
  return database
}

function count({ sqlite }: Database): unknown {
  return sqlite.prepare('SELECT count(*) FROM parent').pluck().get()
}
