import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../../src/kernel/database.ts'
import type { Illegal } from '../../directory/scene.ts'
import { tellFigures } from '../../support/figures.ts'
import { decidedSociety } from './decided.ts'
import { illegalDecisions, illegalFiles } from './illegal-records.ts'
import { illegalSteps } from './illegal-steps.ts'

/** Everything that decides who is listed. */
const tables = [
  ...['verification_case', 'case_step', 'case_check', 'case_note', 'evidence', 'publication', 'verification'],
  ...[
    'suspension',
    'suspension_review',
    'revocation',
    'revocation_review',
    'approval_rule',
    'required_check',
    'audit',
  ],
]

function fingerprint({ sqlite }: Database): string {
  const hash = createHash('sha256')
  for (const table of tables) hash.update(JSON.stringify(sqlite.prepare(`SELECT * FROM ${table}`).all()))
  return hash.digest('hex')
}

/** What became of a write: taken, or refused with these words; whatever it did is taken back. */
function tryWrite({ sqlite }: Database, sql: string): string {
  sqlite.exec('SAVEPOINT illegal')
  try {
    sqlite.exec(sql)
    return 'taken'
  } catch (problem) {
    return problem instanceof Error ? problem.message : 'refused'
  } finally {
    sqlite.exec('ROLLBACK TO illegal; RELEASE illegal')
  }
}

describe('raw SQL', () => {
  test('that nobody may write is refused, every one for its own reason, and changes nothing', () => {
    const { database, basileHimself } = decidedSociety()
    const illegal: Illegal[] = [...illegalSteps(basileHimself), ...illegalFiles, ...illegalDecisions]
    const before = fingerprint(database)
    const wrong = illegal.flatMap(([what, sql, reason = /CHECK constraint/]) => {
      const said = tryWrite(database, sql)
      return reason.test(said) ? [] : [`${what}: ${said}`]
    })
    tellFigures('raw SQL', { writes: illegal.length, refused: illegal.length - wrong.length })
    expect(wrong).toEqual([])
    expect(illegal.length).toBeGreaterThanOrEqual(100)
    expect(new Set(illegal.map(([what]) => what)).size).toBe(illegal.length)
    expect(fingerprint(database)).toBe(before)
  })
})
