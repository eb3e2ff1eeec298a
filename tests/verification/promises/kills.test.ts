import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { prepareGiveConsent } from '../../../src/directory/consent.ts'
import { write, type Database } from '../../../src/kernel/database.ts'
import { bundledScript } from '../../support/bundled-script.ts'
import { connect, now, testFolder } from '../../support/context.ts'
import { tellFigures } from '../../support/figures.ts'
import { add, eloise } from '../../support/people.ts'
import { realSociety } from '../../support/real-society.ts'
import { isSoak } from '../../support/soak.ts'
import { faultsAfterKill, strayFiles } from './killed-database.ts'

const kills = isSoak ? 2000 : 8
/** So many processes work on one database, and are killed one after the other. */
const atOnce = 2
/** After so many kills with a new database, so that reading all of it stays quick. */
const killsOfOne = 40

function societyOfApplicants(): Database {
  const database = realSociety()
  write(database, () => {
    for (let number = 0; number < 60; number++) {
      const names = [{ script: 'Latn' as const, given: 'Éloïse', family: `Vergnac-${number}` }]
      prepareGiveConsent(database)(add(database, { ...eloise, ref: `d-${number}`, names }), now)
    }
  })
  return database
}

interface Worker {
  script: string
  /** What one process has compiled the next one finds. */
  compiled: string
}

/** Lets a process work and kills it at some microsecond; returns the acts that it acknowledged. */
async function workAndKill(
  { file }: Database,
  first: number,
  { script, compiled }: Worker,
): Promise<string[]> {
  const child = spawn(process.execPath, [script, file, String(first), String(atOnce)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  })
  let said = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  await once(child.stdout, 'data')
  await pause(Math.random() * 120)
  const until = performance.now() + Math.random()
  while (performance.now() < until);
  const gone = once(child, 'close')
  child.kill('SIGKILL')
  await gone
  expect(child.signalCode).toBe('SIGKILL')
  // A line that was not written whole was not acknowledged.
  return said.split('\n').slice(0, -1)
}

test(
  `no acknowledged act is lost, and none is half done, when the process is killed at any moment: ${kills} kills`,
  { timeout: 7_200_000 },
  async () => {
    const count = { kills: 0, acts: 0, 'stray files': 0 }
    const faults: string[] = []
    const script = await bundledScript(join(import.meta.dirname, 'act-until-killed.ts'))
    const work = { script, compiled: testFolder() }
    while (count.kills < kills) {
      const database = societyOfApplicants()
      const acknowledged: string[] = []
      for (let round = 0; round < killsOfOne && count.kills < kills; round += atOnce) {
        const workers = Array.from({ length: atOnce }, (_, worker) =>
          workAndKill(database, worker + atOnce * Math.floor(Math.random() * 30), work),
        )
        acknowledged.push(...(await Promise.all(workers)).flat())
        count.kills += atOnce
        const fresh = connect(database.file)
        faults.push(...faultsAfterKill(fresh, acknowledged))
        fresh.sqlite.close()
      }
      count.acts += acknowledged.length
      const { strays, faults: ofFiles } = strayFiles(database)
      count['stray files'] += strays
      faults.push(...ofFiles)
      expect(database.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
      database.sqlite.close()
    }
    tellFigures('kill -9', { ...count, 'lost or half done': faults.length })
    expect(faults).toEqual([])
    expect(count.acts).toBeGreaterThan(kills)
  },
)
