import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareHeads, writeHead } from '../../src/audit/heads.ts'
import { verifyAudit } from '../../src/audit/verify-audit.ts'
import { now, testDatabase, testFolder } from '../support/context.ts'
import { testSecrets } from '../support/secrets.ts'
import { dropAuditTriggers, recordActs } from './acts.ts'
import { isSoak } from '../support/soak.ts'
import type { Database } from '../../src/kernel/database.ts'

const cases = isSoak ? 1000 : 100
const rows = 40

type Tampering = (seq: number) => string

/** One thing that somebody with the machine can do to one row, triggers gone. */
const tamperings: Tampering[] = [
  (seq) => `UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE seq = ${seq}`,
  (seq) => `UPDATE audit SET actor = 'account:nobody' WHERE seq = ${seq}`,
  (seq) => `UPDATE audit SET act = 'member.leave' WHERE seq = ${seq}`,
  (seq) => `UPDATE audit SET object = 'practitioner:p-2' WHERE seq = ${seq}`,
  (seq) => `UPDATE audit SET detail = '{}' WHERE seq = ${seq}`,
  (seq) => `UPDATE audit SET previous = '${'2'.repeat(64)}' WHERE seq = ${seq}`,
  (seq) => `UPDATE audit SET hash = '${'2'.repeat(64)}' WHERE seq = ${seq}`,
  (seq) => `DELETE FROM audit WHERE seq = ${seq}`,
  (seq) => `DELETE FROM audit WHERE seq >= ${seq}`,
  (seq) => `UPDATE audit SET seq = seq + 1000 WHERE seq = ${seq}`,
  // Two neighbours change places.
  (seq) =>
    `UPDATE audit SET seq = 9999 WHERE seq = ${seq}; UPDATE audit SET seq = ${seq} WHERE seq = ${(seq % rows) + 1}; UPDATE audit SET seq = ${(seq % rows) + 1} WHERE seq = 9999`,
]

describe('a register that somebody with the machine has changed', () => {
  test(`is found out, ${cases} times of ${cases}`, () => {
    const database = testDatabase()
    recordActs(database, rows)
    const file = join(testFolder(), 'audit-heads.log')
    writeHead(database, testSecrets(), file, now)
    dropAuditTriggers(database)
    const missed: string[] = []
    for (let number = 0; number < cases; number++) {
      const sql = tamperings[number % tamperings.length]?.(((number * 7) % rows) + 1) ?? ''
      database.sqlite.exec(`SAVEPOINT tampering; ${sql}`)
      const isFound =
        verifyAudit(database).fault !== null || compareHeads(database, testSecrets(), file).broken !== null
      if (!isFound) missed.push(sql)
      database.sqlite.exec('ROLLBACK TO tampering; RELEASE tampering')
    }
    expect(missed).toEqual([])
    expect(verifyAudit(database)).toMatchObject({ rows, fault: null })
  })
})

describe('a register that somebody with the machine and the key has changed, the signed heads with it', () => {
  test(`is found out by a copy of the heads kept elsewhere, ${cases} times of ${cases}`, () => {
    const database = testDatabase()
    recordActs(database, rows)
    const folder = testFolder()
    const [file, copy] = [join(folder, 'audit-heads.log'), join(folder, 'kept-elsewhere.log')]
    writeHead(database, testSecrets(), file, now)
    copyFileSync(file, copy)
    dropAuditTriggers(database)
    const missed: number[] = []
    for (let number = 0; number < cases; number++) {
      database.sqlite.exec('SAVEPOINT tampering')
      rmSync(file, { force: true })
      rewrites[number % rewrites.length]?.(database, ((number * 7) % rows) + 1)
      // With the key, what stands beside the database can be made to agree.
      writeHead(database, testSecrets(), file, now)
      const here = compareHeads(database, testSecrets(), file)
      const everywhere = compareHeads(database, testSecrets(), file, [copy])
      expect(verifyAudit(database).fault).toBeNull()
      expect(here.broken).toBeNull()
      if (everywhere.broken === null && everywhere.missingHere === 0) missed.push(number)
      database.sqlite.exec('ROLLBACK TO tampering; RELEASE tampering')
    }
    expect(missed).toEqual([])
  })
})

/** Whole chains that are consistent in themselves: only somebody who knew the old one can tell. */
const rewrites: ((database: Database, seq: number) => void)[] = [
  // Everything written anew, by another account.
  (database, seq) => {
    database.sqlite.exec('DELETE FROM audit')
    recordActs(database, rows, `other-${seq}`)
  },
  // Cut off, and written on from there.
  (database, seq) => {
    database.sqlite.exec(`DELETE FROM audit WHERE seq >= ${seq}`)
    recordActs(database, rows - seq + 3, 'later')
  },
  // Cut off and left so.
  (database, seq) => void database.sqlite.exec(`DELETE FROM audit WHERE seq > ${seq - 1}`),
]
