import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyAudit } from '../../../src/audit/verify-audit.ts'
import { write, type Database } from '../../../src/kernel/database.ts'
import type { MembersWorld } from '../../../src/members/world.ts'
import { prepareCase, takeUpCase } from '../../../src/verification/decide-case.ts'
import { membersWorld } from '../../members/scene.ts'
import { tellFigures } from '../../support/figures.ts'
import { eloise } from '../../support/people.ts'
import { realSociety } from '../../support/real-society.ts'
import { isSoak } from '../../support/soak.ts'
import { startToldProcess, type ToldProcess } from '../../support/told-process.ts'
import { anatole, applicant, berenice, checkEverything, clemence, deed } from '../scene.ts'

const races = isSoak ? 2000 : 100

/** What the two of them press, in turn. */
const pairs = [
  ['approve', 'approve'],
  ['approve', 'refuse'],
  ['refuse', 'approve'],
  ['send-back', 'approve'],
  ['approve', 'withdraw'],
  ['refuse', 'refuse'],
] as const

/** So many applications that Anatole has prepared. */
function preparedCases(world: MembersWorld, count: number): string[] {
  return write(world.database, () =>
    Array.from({ length: count }, (_, number) => {
      const family = `Vergnac-${number}`
      const names = [{ script: 'Latn' as const, given: 'Éloïse', family }]
      const one = applicant(world, 'application', { ...eloise, ref: `d-${number}`, names })
      takeUpCase(world.database, deed(world, one.caseUid, anatole))
      checkEverything(world, one)
      const done = prepareCase(world.database, deed(world, one.caseUid, anatole))
      if (!done.ok) throw new Error(done.reason)
      return one.caseUid
    }),
  )
}

function stepsAfterPreparing({ sqlite }: Database, caseUid: string): string[] {
  return sqlite
    .prepare<[string], string>(
      `SELECT act FROM case_step JOIN verification_case AS one ON one.id = case_id WHERE uid = ? AND number > 3`,
    )
    .pluck()
    .all(caseUid)
}

function countOf({ sqlite }: Database, sql: string): number {
  return Number(sqlite.prepare(sql).pluck().get())
}

/** Lets both decide about one case, and says what is wrong with what came of it; undefined when one of them did. */
async function race(database: Database, [one, two]: ToldProcess[], caseUid: string, number: number) {
  const [left, right] = pairs[number % pairs.length] ?? pairs[0]
  const seen = { caseUid, version: 3 }
  const tellLeft = () => one?.tell({ ...seen, act: left, actor: berenice })
  const tellRight = () => two?.tell({ ...seen, act: right, actor: clemence })
  // Whoever is told first changes from case to case.
  const told = number % 2 === 0 ? [tellLeft(), tellRight()] : [tellRight(), tellLeft()].toReversed()
  const [saidLeft, saidRight] = await Promise.all(told)
  const taken = stepsAfterPreparing(database, caseUid)
  const isOne = String([saidLeft, saidRight].toSorted()) === 'changed-meanwhile,ok'
  const winner = saidLeft === 'ok' ? left : right
  const isRight = isOne && String(taken) === winner
  const fault = isRight
    ? undefined
    : `${left} ${String(saidLeft)}, ${right} ${String(saidRight)}: ${String(taken)}`
  return { fault, leftWon: saidLeft === 'ok' }
}

test(
  `two of the staff who decide the same case at once make one decision: ${races} times`,
  { timeout: 1_800_000 },
  async () => {
    const world = membersWorld(realSociety())
    const { database } = world
    const cases = preparedCases(world, races)
    const script = join(import.meta.dirname, 'decide-when-told.ts')
    const both = await Promise.all([0, 1].map(() => startToldProcess(script, [database.file])))
    const wrong: string[] = []
    let leftWon = 0
    for (const [number, caseUid] of cases.entries()) {
      const outcome = await race(database, both, caseUid, number)
      if (outcome.fault !== undefined) wrong.push(outcome.fault)
      if (outcome.leftWon) leftWon += 1
    }
    await Promise.all(both.map(({ end }) => end()))
    tellFigures('two deciders', { races, 'not exactly one': wrong.length, 'won by one of them': leftWon })
    expect(wrong).toEqual([])
    const approved = `SELECT count(*) FROM case_step WHERE act = 'approve'`
    expect(countOf(database, 'SELECT count(*) FROM publication')).toBe(countOf(database, approved))
    expect(verifyAudit(database).fault).toBeNull()
  },
)
