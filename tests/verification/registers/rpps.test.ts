import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Database } from '../../../src/kernel/database.ts'
import { rppsRecord } from '../../../src/verification/registers/rpps-record.ts'
import { checkPerson, type RppsClaim } from '../../../src/verification/registers/rpps/check-person.ts'
import { testDatabase, testFolder } from '../../support/context.ts'
import { dataDirOf, homonym, loadFilesOf, nurse, vergnac } from './register-scene.ts'
import { diplomaFile, olderNames, peopleFile, skillFile, type RppsRow } from './rpps-files.ts'

const student: RppsRow = { number: '10000000033', family: 'LANTERNIER', given: 'OCTAVIE', category: 'E' }
const claim: RppsClaim = { number: '10000000009', family: 'Vergnac', given: 'Éloïse', postalCodes: ['31000'] }

const load = (database: Database, files: string[], acceptSmaller = false) =>
  loadFilesOf(database, files, { acceptSmaller })

function ask(database: Database, claimed: RppsClaim) {
  const found = rppsRecord(database, dataDirOf(database), claimed.number)
  if (!found) throw new Error('no publication')
  return checkPerson(claimed, found.record)
}

describe('a claim compared with the French register', () => {
  test('finds the doctor, the diploma and the place, each with its row', async () => {
    const database = testDatabase()
    const folder = testFolder()
    await load(database, [
      peopleFile(folder, '20261120', [
        vergnac,
        { ...vergnac, postalCode: '31130', town: 'BALMA' },
        homonym,
        nurse,
      ]),
      diplomaFile(folder, '20261120', [['10000000009', 'DIP62', 'DIU Mésothérapie']]),
      skillFile(folder, '20261120', [['10000000009', 'SM54', 'Médecine générale']]),
    ])
    const check = ask(database, claim)
    expect(check).toMatchObject({
      checkDigit: 'right',
      registered: 'yes',
      name: 'same',
      diploma: 'found',
      place: 'matches',
    })
    expect(check.skills).toEqual(['Médecine générale'])
    expect(check.evidence.map(({ file, line }) => `${file} ${line}`)).toEqual([
      'people 2',
      'people 3',
      'diplomas 2',
      'skills 2',
    ])
    expect(check.evidence[0]?.row).toContain('|VERGNAC|ELOISE|')
  })

  test('tells a homonym by the number, and another profession, a student and a stranger from a doctor', async () => {
    const database = testDatabase()
    await load(database, [peopleFile(testFolder(), '20261120', [vergnac, homonym, nurse, student])])
    expect(ask(database, { ...claim, number: homonym.number })).toMatchObject({
      registered: 'yes',
      place: 'differs',
    })
    expect(ask(database, { ...claim, number: nurse.number })).toMatchObject({
      registered: 'other-profession',
      profession: 'Infirmier',
      name: 'different',
      evidence: [],
    })
    expect(ask(database, { ...claim, number: student.number })).toMatchObject({
      registered: 'other-profession',
    })
    expect(ask(database, { ...claim, number: '10000000041' })).toMatchObject({ registered: 'no', name: null })
  })

  test('never takes an ADELI number for a doctor', async () => {
    const database = testDatabase()
    await load(database, [peopleFile(testFolder(), '20261120', [homonym, { ...vergnac, idType: '0' }])])
    expect(ask(database, claim)).toMatchObject({ registered: 'no' })
  })

  test('warns of a wrong check digit and does not refuse it', async () => {
    const database = testDatabase()
    await load(database, [peopleFile(testFolder(), '20261120', [{ ...vergnac, number: '10000000001' }])])
    expect(ask(database, { ...claim, number: '10000000001' })).toMatchObject({
      checkDigit: 'wrong',
      registered: 'yes',
    })
  })

  test('reads the columns of another year by their names', async () => {
    const database = testDatabase()
    await load(database, [peopleFile(testFolder(), '20261120', [vergnac], olderNames)])
    expect(ask(database, claim)).toMatchObject({ registered: 'yes', place: 'matches' })
  })
})

describe('a publication that cannot be used', () => {
  const damages: [what: string, damage: (text: string) => string | Buffer, sentence: RegExp][] = [
    ['is empty', () => '', /is empty/],
    [
      'lacks a column',
      (text) => text.replace('Code profession', 'Profession'),
      /column "code profession" is missing/,
    ],
    ['is in Latin-1', (text) => Buffer.from(text, 'latin1'), /not UTF-8/],
    ['is cut off in the middle of a line', (text) => text.slice(0, -9), /last line \(4\) is cut off/],
    [
      'has a line with too few columns',
      (text) => text.replace('|HOMONYME|', '|'),
      /line 3 has 11 columns, the header has 12/,
    ],
  ]
  const rows = [vergnac, { ...homonym, family: 'HOMONYME' }, nurse]

  test.each(damages)(
    '%s: is refused with a sentence, and the one before stays in use',
    async (_what, damage, sentence) => {
      const database = testDatabase()
      await load(database, [peopleFile(testFolder(), '20261120', [vergnac])])
      const stores = readdirSync(join(dataDirOf(database), 'registers'))
      const file = peopleFile(testFolder(), '20261121', rows)
      writeFileSync(file, damage(readFileSync(file, 'utf8')))
      await expect(load(database, [file])).rejects.toThrow(sentence)
      expect(ask(database, claim)).toMatchObject({ registered: 'yes' })
      expect(
        readdirSync(join(dataDirOf(database), 'registers')).filter((name) => name.endsWith('.db')),
      ).toEqual(stores.filter((name) => name.endsWith('.db')))
    },
  )

  test('is much smaller than the one before: refused, unless the operator says so', async () => {
    const database = testDatabase()
    const many = Array.from({ length: 50 }, (_, index) => ({
      ...homonym,
      number: String(10000001000 + index),
    }))
    await load(database, [peopleFile(testFolder(), '20261120', [vergnac, ...many])])
    const small = peopleFile(testFolder(), '20261121', [vergnac])
    await expect(load(database, [small])).rejects.toThrow(/1 rows, the publication before had 51/)
    await expect(load(database, [small], true)).resolves.toMatchObject({ differing: 0 })
  })

  test('comes without the file of people, or with a file twice', async () => {
    const database = testDatabase()
    const folder = testFolder()
    const diplomas = diplomaFile(folder, '20261120', [['10000000009', 'DIP62', 'DIU Mésothérapie']])
    await expect(load(database, [diplomas])).rejects.toThrow(/Personne_activite is missing/)
    const people = peopleFile(folder, '20261120', [vergnac])
    await expect(load(database, [people, peopleFile(folder, '20261121', [vergnac])])).rejects.toThrow(
      /two files of the same kind/,
    )
    expect(rppsRecord(database, dataDirOf(database), '10000000009')).toBeNull()
  })
})
