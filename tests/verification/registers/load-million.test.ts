import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { registerDifferences } from '../../../src/verification/registers/register-differences.ts'
import { checkPerson } from '../../../src/verification/registers/rpps/check-person.ts'
import { rppsRecord } from '../../../src/verification/registers/rpps-record.ts'
import { now, testDatabase, testFolder } from '../../support/context.ts'
import { diploma, eloise, licence, list } from '../../support/people.ts'
import { isSoak } from '../../support/soak.ts'
import { personOf, writePublication, type BigRow } from './big-publication.ts'
import { dataDirOf } from './register-scene.ts'

const rows = isSoak ? 1_000_000 : 100_000
const longest = { seconds: (60 * rows) / 1_000_000, megabytes: 300 }

const loaded = z.object({
  uid: z.string(),
  asked: z.number(),
  differing: z.number(),
  hidden: z.number(),
  seconds: z.number(),
  megabytes: z.number(),
})

/** What the second publication says otherwise of the people at these numbers. */
const plans: [change: string, (row: BigRow) => BigRow | null][] = [
  ['vanished', () => null],
  ['other-profession', (row) => ({ ...row, isNurse: true })],
  ['name', (row) => ({ ...row, family: `${row.family} LANTERNIER` })],
  ['place', (row) => ({ ...row, postalCode: '97400' })],
  // Another spelling of the same is no difference.
  ['', (row) => ({ ...row, given: row.given.normalize('NFD').replace('-', ' ').toLowerCase() })],
]
const perPlan = 10

/** Doctors all over the file; the k-th one follows the plan k modulo the number of plans. */
const planted = new Map(
  Array.from(
    { length: plans.length * perPlan },
    (_, k) => [(k * Math.floor(rows / 60) * 5) % rows, k] as const,
  ).map(([index, k]) => [index - (index % 5), plans[k % plans.length]] as const),
)

test(
  `${rows} rows are loaded in time and in little memory, and everybody who was planted is found, and nobody else`,
  { timeout: 600_000 },
  () => {
    const database = testDatabase()
    const folder = testFolder()
    for (const index of planted.keys()) {
      const { number, family, given, postalCode } = personOf(index)
      const names = [{ script: 'Latn' as const, given, family }]
      const practices = eloise.practices.map((practice) => ({ ...practice, postalCode }))
      const credentials = [{ ...licence, number }, diploma]
      list(database, { ...eloise, ref: number, names, practices, credentials })
    }
    const before = load(database.file, writePublication(folder, '20261020', rows))
    expect(before).toMatchObject({ asked: planted.size, differing: 0 })
    const change = (row: BigRow, index: number) =>
      planted.get(index)?.[1](row) ?? (planted.has(index) ? null : row)
    const after = load(database.file, writePublication(folder, '20261120', rows, change))
    expect(after).toMatchObject({ differing: 4 * perPlan, hidden: 2 * perPlan })

    const found = registerDifferences(database, 'fr-rpps')?.doctors.map(({ ref, changes }) => [
      ref,
      changes.join(),
    ])
    const expected = [...planted].map(([index, plan]) => [personOf(index).number, plan?.[0] ?? ''])
    expect(found?.toSorted()).toEqual(expected.filter(([, changed]) => changed !== '').toSorted())

    // Somebody of the same name under another number is somebody else.
    const homonym = personOf(977 * 83 + 5)
    const claim = { ...personOf(5), postalCodes: [personOf(5).postalCode] }
    const record = rppsRecord(database, dataDirOf(database), homonym.number)?.record
    expect([homonym.family, homonym.given]).toEqual([claim.family, claim.given])
    expect(record && checkPerson(claim, record)).toMatchObject({
      registered: 'yes',
      name: 'same',
      place: 'differs',
    })

    for (const { seconds, megabytes } of [before, after]) {
      process.stdout.write(
        `register load: ${rows} rows in ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB\n`,
      )
      expect(megabytes).toBeLessThan(longest.megabytes)
      if (isSoak) expect(seconds).toBeLessThan(longest.seconds)
    }
  },
)

function load(databaseFile: string, file: string) {
  const script = join(import.meta.dirname, 'load-alone.ts')
  const run = spawnSync(process.execPath, [script, databaseFile, now.toISOString(), file], {
    encoding: 'utf8',
  })
  expect(run.stderr).toBe('')
  return loaded.parse(JSON.parse(run.stdout))
}
