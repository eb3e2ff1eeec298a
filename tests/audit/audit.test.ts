import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hashOf } from '../../src/audit/chain.ts'
import { compareHeads, writeHead } from '../../src/audit/heads.ts'
import { actorOf, record } from '../../src/audit/record.ts'
import { verifyAudit } from '../../src/audit/verify-audit.ts'
import { write, type Database } from '../../src/kernel/database.ts'
import { createSecrets } from '../../src/kernel/secrets.ts'
import { now, testDatabase, testFolder } from '../support/context.ts'
import { testSecrets } from '../support/secrets.ts'
import { dropAuditTriggers, recordActs } from './acts.ts'

describe('an act', () => {
  test('is written with who did what to what, and tied to the one before', () => {
    const database = testDatabase()
    recordActs(database, 2)
    const [first, second] = rowsOf(database)
    expect(first).toMatchObject({
      seq: 1,
      actor: 'account:a-1',
      act: 'member.confirm',
      object: 'practitioner:p-1',
    })
    expect(first?.detail).toBe('{"revision":1}')
    expect(second?.previous).toBe(first?.hash)
    expect(verifyAudit(database)).toMatchObject({ rows: 2, fault: null, head: second?.hash })
  })

  test('is kept exactly when what it tells is kept', () => {
    const database = testDatabase()
    recordActs(database, 1)
    const failing = () =>
      write(database, () => {
        record(database, { at: now, actor: 'system', act: 'member.leave', object: 'practitioner:p-1' })
        throw new Error('the act itself fails')
      })
    expect(failing).toThrow('the act itself fails')
    expect(verifyAudit(database)).toMatchObject({ rows: 1, fault: null })
  })

  test('is refused outside the transaction of what it tells', () => {
    const database = testDatabase()
    const act = { at: now, actor: 'system', act: 'member.leave', object: 'practitioner:p-1' }
    expect(() => record(database, act)).toThrow('outside its transaction')
  })

  test('names the account that is signed in, or somebody unknown', () => {
    expect(actorOf({ uid: 'a-1' })).toBe('account:a-1')
    expect(actorOf(null)).toBe('visitor')
  })
})

describe('the register', () => {
  test('of nothing is right', () => {
    expect(verifyAudit(testDatabase())).toMatchObject({ rows: 0, fault: null })
  })

  const attempts: [what: string, sql: string, refusal: string][] = [
    ['changing a row', `UPDATE audit SET actor = 'account:b' WHERE seq = 2`, 'cannot be changed'],
    ['changing nothing in a row', 'UPDATE audit SET seq = seq', 'cannot be changed'],
    ['removing the last row', 'DELETE FROM audit WHERE seq = 3', 'cannot be removed'],
    ['removing everything', 'DELETE FROM audit', 'cannot be removed'],
    [
      'replacing a row',
      insertion('INSERT OR REPLACE', '2', `(SELECT hash FROM audit WHERE seq = 3)`),
      'next number',
    ],
    [
      'leaving a number out',
      insertion('INSERT', '5', `(SELECT hash FROM audit WHERE seq = 3)`),
      'next number',
    ],
    [
      'giving no number',
      insertion('INSERT', 'NULL', `(SELECT hash FROM audit WHERE seq = 3)`),
      'next number',
    ],
    ['tying to another row', insertion('INSERT', '4', `(SELECT hash FROM audit WHERE seq = 2)`), 'not tied'],
  ]

  test.each(attempts)('refuses %s', (_what, sql, refusal) => {
    const database = testDatabase()
    recordActs(database, 3)
    expect(() => database.sqlite.exec(sql)).toThrow(refusal)
    expect(verifyAudit(database)).toMatchObject({ rows: 3, fault: null })
  })

  test('takes a row whose hash is invented, and the check names it', () => {
    const database = testDatabase()
    recordActs(database, 3)
    database.sqlite.exec(insertion('INSERT', '4', `(SELECT hash FROM audit WHERE seq = 3)`))
    expect(verifyAudit(database)).toMatchObject({ rows: 3, fault: { seq: 4, what: 'changed' } })
  })
})

describe('the hash of a row', () => {
  test('cannot be that of another whose fields borrow letters from each other', () => {
    const row = { seq: 1, at: 'a', actor: 'bc', act: 'd', object: 'e', detail: '{}', previous: 'f' }
    expect(hashOf(row)).not.toBe(hashOf({ ...row, actor: 'b', act: 'cd' }))
  })
})

describe('a signed head beside the database', () => {
  const scene = () => {
    const database = testDatabase()
    recordActs(database, 5)
    const file = join(testFolder(), 'audit-heads.log')
    expect(writeHead(database, testSecrets(), file, now)).toBe(true)
    return { database, file }
  }

  test('is written when the register has grown, and only then', () => {
    const { database, file } = scene()
    expect(writeHead(database, testSecrets(), file, now)).toBe(false)
    recordActs(database, 1)
    expect(writeHead(database, testSecrets(), file, now)).toBe(true)
    expect(compareHeads(database, testSecrets(), file)).toMatchObject({
      heads: 2,
      provenTo: 6,
      badLines: [],
      broken: null,
    })
  })

  test('finds a register that was cut off, which the chain alone does not', () => {
    const { database, file } = scene()
    dropAuditTriggers(database)
    database.sqlite.exec('DELETE FROM audit WHERE seq > 3')
    expect(verifyAudit(database).fault).toBeNull()
    expect(compareHeads(database, testSecrets(), file)).toMatchObject({ provenTo: 0, broken: { seq: 5 } })
  })

  test('finds a register that was written anew from the beginning', () => {
    const { database, file } = scene()
    dropAuditTriggers(database)
    database.sqlite.exec('DELETE FROM audit')
    recordActs(database, 5, 'somebody-else')
    expect(verifyAudit(database).fault).toBeNull()
    expect(compareHeads(database, testSecrets(), file)).toMatchObject({ broken: { seq: 5 } })
  })

  test('cannot be forged without the key', () => {
    const { database, file } = scene()
    const ofAnother = join(testFolder(), 'audit-heads.log')
    writeHead(database, createSecrets(Buffer.alloc(32, 9)), ofAnother, now)
    appendFileSync(file, readFileSync(ofAnother))
    appendFileSync(file, 'not a head\n')
    expect(compareHeads(database, testSecrets(), file)).toMatchObject({
      heads: 1,
      badLines: [2, 3],
      broken: null,
    })
  })

  test('cannot be moved to another row', () => {
    const { database, file } = scene()
    writeFileSync(file, readFileSync(file, 'utf8').replace('"seq":5', '"seq":4'))
    expect(compareHeads(database, testSecrets(), file)).toMatchObject({ heads: 0, badLines: [1] })
  })

  test('that was never written proves nothing, and says so', () => {
    const proof = compareHeads(testDatabase(), testSecrets(), join(testFolder(), 'none.log'))
    expect(proof).toMatchObject({ heads: 0, provenTo: 0, badLines: [], broken: null })
  })
})

function insertion(how: string, seq: string, previous: string): string {
  return `${how} INTO audit VALUES (${seq}, '2026-11-21T09:00:00.000Z', 'system', 'member.leave', 'practitioner:p', '{}', ${previous}, '${'1'.repeat(64)}')`
}

function rowsOf({ sqlite }: Database) {
  return sqlite.prepare<[], { hash: string; previous: string; detail: string }>('SELECT * FROM audit').all()
}
