import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyAudit } from '../../src/audit/verify-audit.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { membersWorld } from '../members/scene.ts'
import { now } from '../support/context.ts'
import { tellFigures } from '../support/figures.ts'
import { isSoak } from '../support/soak.ts'
import { startToldProcess } from '../support/told-process.ts'
import { announced, courseOf, doctor } from './scene.ts'

const races = isSoak ? 1000 : 40

test(
  `two doctors who want the last seat at once, in two processes: exactly one gets it, the other waits: ${races} times`,
  { timeout: 600_000 },
  async () => {
    const world = membersWorld()
    const courses = Array.from({ length: races }, () => announced(world, { seats: 1 }))
    const people = [doctor(world, 'Anouk'), doctor(world, 'Blaise')]
    const script = join(import.meta.dirname, 'register-when-told.ts')
    const both = await Promise.all(people.map(() => startToldProcess(script, [world.database.file])))
    const wrong: string[] = []
    let firstWon = 0
    for (const { slug, uid } of courses) {
      const at = addDays(now, 1).toISOString()
      const said = await Promise.all(
        people.map(({ accountId, uid: who }, one) => both[one]?.tell({ accountId, uid: who, slug, at })),
      )
      const { taken, waiting } = courseOf(world.database, uid)
      if (String(said.map(String).toSorted()) !== '1,seat' || taken !== 1 || waiting !== 1)
        wrong.push(`${slug}: ${said.join(', ')}; ${taken} seats, ${waiting} waiting`)
      if (said[0] === 'seat') firstWon += 1
    }
    await Promise.all(both.map(({ end }) => end()))
    tellFigures('the last seat', { races, 'not exactly one': wrong.length, 'won by one of them': firstWon })
    expect(wrong).toEqual([])
    expect(verifyAudit(world.database).fault).toBeNull()
  },
)
