import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/kernel/clock.ts'
import { lookAtRegisters } from '../../../src/portal/doctor/look-at-registers.ts'
import { recordRegisterAnswer } from '../../../src/verification/record-register-answer.ts'
import { readCase } from '../../../src/verification/read-case.ts'
import {
  publicationState,
  registerUses,
  roundState,
  waitingDifferences,
} from '../../../src/verification/registers/register-state.ts'
import { now, testDatabase, testFolder } from '../../support/context.ts'
import { diploma, eloise, licence, list } from '../../support/people.ts'
import { membersWorld } from '../../members/scene.ts'
import { anatole, applicant } from '../scene.ts'
import { dataDirOf, homonym, loadFilesOf, publish, vergnac } from './register-scene.ts'
import { peopleFile } from './rpps-files.ts'

const rest = Array.from({ length: 20 }, (_, index) => ({ ...homonym, number: String(10000001000 + index) }))
const person = { ...eloise, credentials: [{ ...licence, number: vergnac.number }, diploma] }

describe('the state of a register', () => {
  test('says which publication is in use, and that one older than 35 days is to be replaced', async () => {
    const database = testDatabase()
    expect(publicationState(database, 'fr-rpps', now)).toBeNull()
    await loadFilesOf(database, [peopleFile(testFolder(), '20261120', [vergnac])])
    expect(publicationState(database, 'fr-rpps', now)).toMatchObject({ ageDays: 1, isOld: false })
    expect(publicationState(database, 'fr-rpps', addDays(now, 34))).toMatchObject({
      ageDays: 35,
      isOld: false,
    })
    expect(publicationState(database, 'fr-rpps', addDays(now, 35))).toMatchObject({
      ageDays: 36,
      isOld: true,
    })
    expect(lookAtRegisters(database, addDays(now, 35))).toMatchObject([
      { state: 'warning', found: expect.stringContaining('load the newest') },
    ])
    expect(lookAtRegisters(database, now)).toMatchObject([{ state: 'ok' }])
  })

  test('warns when doctors are listed from a register that is not loaded', () => {
    const database = testDatabase()
    expect(lookAtRegisters(database, now)).toMatchObject([{ state: 'ok' }])
    list(database, person)
    expect(lookAtRegisters(database, now)).toMatchObject([
      { state: 'warning', found: 'nothing loaded to compare 1 doctors with' },
    ])
  })

  test('counts what was said of the listed doctors, fact by fact', async () => {
    const database = testDatabase()
    list(database, person)
    await publish(database, [{ ...vergnac, family: 'VERGNAC LANTERNIER', postalCode: '59000' }])
    expect(roundState(database, 'fr-rpps')).toEqual({
      ...{ lastAskedAt: now.toISOString(), asked: 1, registered: 1, nameSame: 0, nameSimilar: 1 },
      ...{ place: 0, diploma: 0 },
    })
    expect(registerUses(database).get('fr-rpps')).toMatchObject({
      listed: 1,
      lookedUp: 0,
      lastLookUpOn: null,
    })
  })

  test('still names a difference of an older publication while its case is open', async () => {
    const database = testDatabase()
    list(database, person)
    await publish(database, [vergnac, ...rest])
    const moved = { ...vergnac, postalCode: '33000', town: 'BORDEAUX' }
    await publish(database, [moved, ...rest])
    const { load } = await publish(database, [moved, ...rest, { ...homonym, number: '10000005005' }])
    expect(waitingDifferences(database, load)).toMatchObject([{ name: 'Éloïse Vergnac', changes: ['place'] }])
    database.sqlite.exec(
      `INSERT INTO case_step SELECT id, 2, 'withdraw', 'withdrawn', '${anatole}', '${now.toISOString()}', NULL, NULL, NULL FROM verification_case`,
    )
    expect(waitingDifferences(database, load)).toEqual([])
  })
})

describe('what the register says, recorded in a case', () => {
  test('is as old as the publication, which counts for 120 days', async () => {
    const world = membersWorld()
    const { caseUid } = applicant(world, 'application', person)
    await loadFilesOf(world.database, [peopleFile(testFolder(), '20261001', [vergnac])])
    const deed = { caseUid, version: 1, actor: anatole, at: now }
    const dataDir = dataDirOf(world.database)
    expect(
      recordRegisterAnswer({ database: world.database, dataDir }, { ...deed, facts: ['licence'] }).ok,
    ).toBe(true)
    expect(readCase(world.database, caseUid)?.checks).toMatchObject([
      { kind: 'licence', source: 'RPPS, 2026-10-01', checkedAt: '2026-10-01T00:00:00.000Z' },
    ])
  })
})
