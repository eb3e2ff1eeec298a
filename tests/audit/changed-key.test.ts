import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compareHeads, vouchForOldHeads, writeHead } from '../../src/audit/heads.ts'
import { createSecrets } from '../../src/kernel/secrets.ts'
import { now, testDatabase, testFolder } from '../support/context.ts'
import { recordActs } from './acts.ts'

const first = Buffer.alloc(32, 1)
const second = Buffer.alloc(32, 2)
const third = Buffer.alloc(32, 3)

describe('the heads of a register after the key has changed', () => {
  test('prove as much as before, twice over, and a copy of the first time too', () => {
    const { database, file } = register()
    const copy = join(testFolder(), 'audit-heads.log')
    copyFileSync(file, copy)
    for (const [fresh, old] of [
      [second, first],
      [third, second],
    ] as const) {
      expect(vouchForOldHeads(createSecrets(fresh, old), file, now)).toBe(true)
      expect(vouchForOldHeads(createSecrets(fresh, old), file, now)).toBe(false)
      recordActs(database, 1)
      expect(writeHead(database, createSecrets(fresh), file, now)).toBe(true)
    }
    const proof = compareHeads(database, createSecrets(third), file, [copy])
    expect(proof).toMatchObject({ heads: 3, provenTo: 7, badLines: [], broken: null, missingHere: 0 })
    expect(proof.copies).toEqual([{ file: copy, heads: 1, badLines: [] }])
  })

  test('say nothing to a key that nobody vouched for', () => {
    const { database, file } = register()
    expect(compareHeads(database, createSecrets(second), file)).toMatchObject({ heads: 0, badLines: [1] })
  })

  test('are not added to with a key that leaked later', () => {
    const { database, file } = register()
    vouchForOldHeads(createSecrets(second, first), file, now)
    recordActs(database, 1)
    writeHead(database, createSecrets(first), file, now)
    expect(compareHeads(database, createSecrets(second), file)).toMatchObject({ badLines: [3] })
    const [line = '', ...others] = readFileSync(file, 'utf8').split('\n')
    writeFileSync(file, [line.replace('"seq":5', '"seq":4'), ...others].join('\n'))
    expect(compareHeads(database, createSecrets(second), file).badLines).toEqual([1, 2, 3])
  })
})

function register() {
  const database = testDatabase()
  recordActs(database, 5)
  const file = join(testFolder(), 'audit-heads.log')
  writeHead(database, createSecrets(first), file, now)
  return { database, file }
}
