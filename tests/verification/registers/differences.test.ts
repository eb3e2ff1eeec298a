import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { publication } from '../../../src/directory/tables.ts'
import { addDays } from '../../../src/kernel/clock.ts'
import type { Database } from '../../../src/kernel/database.ts'
import { askRegister } from '../../../src/verification/ask-register.ts'
import { readCase } from '../../../src/verification/read-case.ts'
import { readQueue } from '../../../src/verification/read-queue.ts'
import { holdStores } from '../../../src/verification/registers/register-stores.ts'
import { registerDifferences } from '../../../src/verification/registers/register-differences.ts'
import { registerAnswer } from '../../../src/verification/tables.ts'
import { now, openDirectory, testDatabase, testFolder } from '../../support/context.ts'
import { basile, diploma, eloise, licence, list } from '../../support/people.ts'
import { dataDirOf, homonym, loadFilesOf, monthlyRound, nurse, publish, vergnac } from './register-scene.ts'
import { peopleFile, type RppsRow } from './rpps-files.ts'

const tournefeuille: RppsRow = {
  number: '10000000017',
  family: 'TOURNEFEUILLE',
  given: 'BASILE',
  postalCode: '31130',
  town: 'BALMA',
}
const rest = Array.from({ length: 20 }, (_, index) => ({ ...homonym, number: String(10000001000 + index) }))
const everybody = [vergnac, tournefeuille, ...rest]

function twoListed() {
  const database = testDatabase()
  const credentials = (number: string) => ({ credentials: [{ ...licence, number }, diploma] })
  const ids = [
    list(database, { ...eloise, ...credentials('10000000009') }),
    list(database, { ...basile, ...credentials('10000000017') }),
  ]
  return { database, doctors: openDirectory(database), ids }
}

const shown = ({ profileAt }: ReturnType<typeof openDirectory>, at = now) =>
  ['eloise-vergnac-toulouse', 'basile-tournefeuille-balma'].filter(
    (slug) => profileAt(slug, at).kind === 'listed',
  )

const differences = (database: Database) =>
  registerDifferences(database, 'fr-rpps')?.doctors.map(({ ref, changes }) => [ref, ...changes])

const alerts = (database: Database) => readQueue(database, { kind: 'alert' }, now).map(({ name }) => name)

describe('a newer publication', () => {
  test.each([
    ['who has vanished', [tournefeuille, ...rest], 'vanished'],
    [
      'who is a doctor no longer',
      [{ ...vergnac, profession: nurse.profession }, tournefeuille, ...rest],
      'other-profession',
    ],
    ['who is a student now', [{ ...vergnac, category: 'E' }, tournefeuille, ...rest], 'other-profession'],
  ])('hides a doctor %s at once, and opens a case', async (_what, rows, change) => {
    const { database, doctors } = twoListed()
    await publish(database, everybody)
    expect(shown(doctors)).toHaveLength(2)
    expect(await publish(database, rows)).toMatchObject({ asked: 2, differing: 1, hidden: 1 })
    expect(shown(doctors)).toEqual(['basile-tournefeuille-balma'])
    expect(differences(database)).toEqual([['d-eloise', change]])
    expect(alerts(database)).toEqual(['Éloïse Vergnac'])
  })

  test('that changes a name or a place hides nobody, and opens a case for each', async () => {
    const { database, doctors } = twoListed()
    await publish(database, everybody)
    const married = { ...vergnac, family: 'VERGNAC LANTERNIER' }
    const moved = { ...tournefeuille, postalCode: '33000', town: 'BORDEAUX' }
    await publish(database, [married, moved, ...rest])
    expect(shown(doctors)).toHaveLength(2)
    expect(differences(database)).toEqual([
      ['d-basile', 'place'],
      ['d-eloise', 'name'],
    ])
    expect(alerts(database).toSorted()).toEqual(['Basile Tournefeuille', 'Éloïse Vergnac'])
  })

  test('shows in the case the rows of the register before and now', async () => {
    const { database } = twoListed()
    await publish(database, everybody)
    await publish(database, [{ ...vergnac, family: 'VERGNAC LANTERNIER' }, tournefeuille, ...rest])
    const [one] = readQueue(database, { kind: 'alert' }, now)
    const file = readCase(database, one?.uid ?? '')
    const answer = file && askRegister(database, dataDirOf(database), file)
    if (!answer || answer === 'not-loaded') throw new Error('nobody answers')
    expect(answer.differences).toHaveLength(1)
    expect(answer.differences[0]?.before?.rows).toEqual([expect.stringContaining('|VERGNAC|ELOISE|')])
    expect(answer.differences[0]?.now.rows).toEqual([expect.stringContaining('|VERGNAC LANTERNIER|ELOISE|')])
    expect(answer.check.name).toBe('similar')
  })

  test('that only spells a name or a town otherwise changes nothing', async () => {
    const { database } = twoListed()
    await publish(database, everybody)
    const spelt = { ...vergnac, given: 'Éloïse', town: 'TOULOUSE CEDEX' }
    expect(await publish(database, [spelt, tournefeuille, ...rest])).toMatchObject({ differing: 0 })
  })

  test('says of the first one who was never found and who is somebody else, and hides neither', async () => {
    const { database, doctors } = twoListed()
    await publish(database, [{ ...homonym, given: 'OCTAVE' }])
    expect(shown(doctors)).toHaveLength(2)
    expect(differences(database)).toEqual([
      ['d-basile', 'name'],
      ['d-eloise', 'never-found'],
    ])
    expect(alerts(database)).toHaveLength(2)
  })

  test('hides already after the first one whose number belongs to another profession', async () => {
    const { database, doctors } = twoListed()
    await publish(database, [{ ...vergnac, profession: nurse.profession }, tournefeuille, ...rest])
    expect(shown(doctors)).toEqual(['basile-tournefeuille-balma'])
  })

  test('loaded twice opens nothing twice, and what it changed can still be read', async () => {
    const { database } = twoListed()
    await publish(database, everybody)
    const file = peopleFile(testFolder(), '20261120', [tournefeuille, ...rest])
    expect(await loadFilesOf(database, [file])).toMatchObject({ isSame: false, differing: 1 })
    expect(await loadFilesOf(database, [file])).toMatchObject({ isSame: true, differing: 0 })
    expect(differences(database)).toEqual([['d-eloise', 'vanished']])
    expect(alerts(database)).toHaveLength(1)
    expect(await publish(database, [tournefeuille, ...rest, nurse])).toMatchObject({
      isSame: false,
      differing: 0,
    })
    expect(alerts(database)).toHaveLength(1)
  })

  test('adds to the case that is open what it changes meanwhile', async () => {
    const { database } = twoListed()
    await publish(database, everybody)
    await publish(database, [{ ...vergnac, family: 'VERGNAC LANTERNIER' }, tournefeuille, ...rest])
    await publish(database, [tournefeuille, ...rest])
    expect(alerts(database)).toEqual(['Éloïse Vergnac'])
    const [one] = readQueue(database, { kind: 'alert' }, now)
    const file = readCase(database, one?.uid ?? '')
    const answer = file && askRegister(database, dataDirOf(database), file)
    if (!answer || answer === 'not-loaded') throw new Error('nobody answers')
    expect(answer.differences.map(({ changes }) => changes)).toEqual([['vanished'], ['name']])
  })

  test('that would hide very many at once is refused, and hides nobody', async () => {
    const database = testDatabase()
    const many = Array.from({ length: 25 }, (_, index) => ({
      ...vergnac,
      number: String(10000002000 + index),
    }))
    for (const { number } of many)
      list(database, { ...eloise, ref: number, credentials: [{ ...licence, number }, diploma] })
    await publish(database, many)
    const others = many.map((row) => ({ ...row, number: `2${row.number.slice(1)}` }))
    await expect(publish(database, others)).rejects.toThrow(/would hide 25 of 25/)
    expect(alerts(database)).toEqual([])
    const file = peopleFile(testFolder(), '20261129', others)
    expect(await loadFilesOf(database, [file], { acceptSmaller: true })).toMatchObject({ hidden: 25 })
  })
})

describe('the monthly round', () => {
  const answers = ({ orm }: Database) => orm.select().from(registerAnswer).all()

  test('asks about everybody who is listed once in 30 days, and keeps each fact', async () => {
    const { database } = twoListed()
    await publish(database, everybody)
    expect(answers(database)).toMatchObject([
      { registered: 'yes', name: 'same', place: 'matches', diploma: 'not-recorded' },
      { registered: 'yes', name: 'same', place: 'matches', diploma: 'not-recorded' },
    ])
    expect(await monthlyRound(database, addDays(now, 29))).toMatchObject({ asked: 0 })
    expect(await monthlyRound(database, addDays(now, 31))).toMatchObject({ asked: 2, differing: 0 })
    expect(await monthlyRound(database, addDays(now, 31))).toMatchObject({ asked: 0 })
    const acts = database.sqlite.prepare("SELECT count(*) FROM audit WHERE act = 'register.match'").pluck()
    expect(acts.get()).toBe(1)
  })

  test('asks about whoever was listed since, and opens a case for whom the register does not hold', async () => {
    const database = testDatabase()
    await publish(database, everybody)
    list(database, { ...eloise, credentials: [{ ...licence, number: '10000000009' }, diploma] })
    list(database, { ...basile, credentials: [{ ...licence, number: '10000999999' }, diploma] })
    expect(await monthlyRound(database, now)).toMatchObject({ asked: 2, differing: 1, hidden: 0 })
    expect(differences(database)).toEqual([['d-basile', 'never-found']])
  })

  test('hides who vanished while the listing had lapsed, as soon as it is shown again', async () => {
    const { database, doctors, ids } = twoListed()
    await publish(database, everybody)
    const end = (at: string | null, by: string | null) =>
      database.orm
        .update(publication)
        .set({ withdrawnAt: at, withdrawnBy: by })
        .where(eq(publication.practitionerId, ids[0] ?? 0))
        .run()
    end(now.toISOString(), 'account:member')
    await publish(database, [tournefeuille, ...rest])
    expect(alerts(database)).toEqual([])
    database.sqlite
      .prepare('INSERT INTO publication (practitioner_id, published_at, published_by) VALUES (?, ?, ?)')
      .run(ids[0], addDays(now, 1).toISOString(), 'account:staff')
    expect(shown(doctors, addDays(now, 1))).toHaveLength(2)
    expect(await monthlyRound(database, addDays(now, 1))).toMatchObject({ asked: 1, hidden: 1 })
    expect(shown(doctors, addDays(now, 1))).toEqual(['basile-tournefeuille-balma'])
  })

  test('does not renew a verification: only people do', async () => {
    const { database } = twoListed()
    const ends = () =>
      database.sqlite.prepare('SELECT next_check_on FROM verification ORDER BY id').pluck().all()
    const before = ends()
    await publish(database, everybody)
    await monthlyRound(database, addDays(now, 40))
    expect(ends()).toEqual(before)
  })

  test('does nothing where no register is loaded', async () => {
    expect(await monthlyRound(twoListed().database, now)).toEqual({
      asked: 0,
      differing: 0,
      hidden: 0,
      swept: 0,
    })
  })

  test('sweeps what a killed load has left and older publications, but never while somebody loads', async () => {
    const { database } = twoListed()
    await publish(database, everybody)
    await publish(database, [...everybody, nurse])
    const folder = join(dataDirOf(database), 'registers')
    writeFileSync(join(folder, 'fr-rpps-0193.db'), 'half')
    const release = holdStores(dataDirOf(database))
    expect(await monthlyRound(database, now)).toMatchObject({ swept: 0 })
    await expect(publish(database, everybody)).rejects.toThrow(/another load is under way/)
    release?.()
    expect((await monthlyRound(database, now)).swept).toBeGreaterThanOrEqual(2)
    expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toHaveLength(1)
  })
})
