import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Database } from '../../../src/kernel/database.ts'
import { registerLoads } from '../../../src/verification/registers/register-loads.ts'
import { rppsRecord } from '../../../src/verification/registers/rpps-record.ts'
import { now, testDatabase, testFolder } from '../../support/context.ts'
import { linesUntilKilled } from '../../support/killed-process.ts'
import { isSoak } from '../../support/soak.ts'
import { personOf, writePublication } from './big-publication.ts'
import { dataDirOf, monthlyRound } from './register-scene.ts'

const kills = isSoak ? 100 : 10
const people = 2000
/** Long enough for several loads, so that the end meets every part of one. */
const longestLife = 600

const script = join(import.meta.dirname, 'load-until-killed.ts')

test(
  `a load that is killed, ${kills} times, leaves the publication before whole and no file behind`,
  { timeout: kills * 20_000 },
  async () => {
    const database = testDatabase()
    const folder = testFolder()
    const files = ['20261101', '20261102'].map((day, second) =>
      writePublication(folder, day, people, (row, index) => (index === 1 && second === 1 ? null : row)),
    )
    let acknowledged = 0
    for (let kill = 0; kill < kills; kill++) {
      const words = [database.file, now.toISOString(), ...files]
      const told = await linesUntilKilled(script, words, Math.random() * longestLife)
      acknowledged += told.length
      const loads = registerLoads(database, 'fr-rpps')
      const uids = loads.map(({ uid }) => uid)
      expect(told.filter((uid) => !uids.includes(uid))).toEqual([])
      // The first and the last person of a publication: nothing of it is missing.
      if (loads.length > 0) expect([0, people - 1].map((index) => peopleAt(database, index))).toEqual([1, 1])
      await monthlyRound(database, now)
      const stores = readdirSync(join(dataDirOf(database), 'registers')).filter((name) =>
        name.includes('.db'),
      )
      expect(stores).toEqual(stores.filter((name) => name.startsWith(loads[0]?.store ?? 'none')))
    }
    expect(database.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    process.stdout.write(
      `register load: ${kills} kills, ${acknowledged} acknowledged, 0 lost, 0 files left\n`,
    )
  },
)

function peopleAt(database: Database, index: number): number | undefined {
  return rppsRecord(database, dataDirOf(database), personOf(index).number)?.record.people.length
}
