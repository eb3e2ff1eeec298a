import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupsFolder, keptBackups } from '../../src/kernel/kept-backups.ts'
import { backUpDaily } from '../../src/portal/nightly.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { now, testFolder } from '../support/context.ts'

/** A folder as a finished backup leaves it, or an unfinished one. */
function keep(dataDir: string, at: Date, ending = ''): string {
  const folder = join(backupsFolder(dataDir), at.toISOString().replace(/[:.]/g, '-') + ending)
  mkdirSync(folder, { recursive: true })
  if (ending === '') writeFileSync(join(folder, 'manifest.json'), '{}')
  return folder
}

/** A data folder and what the job does there at a time. */
function site() {
  const dataDir = testFolder()
  const at = (when: Date) => backUpDaily(dataDir, async () => ({ folder: keep(dataDir, when) }), when)
  return { dataDir, at }
}

test('a backup is made once a day, however often it is asked for', async () => {
  const { dataDir, at } = site()
  expect(await at(now)).toMatchObject({ made: true })
  expect(await at(addDays(now, 0.9))).toEqual({ made: false })
  expect(await at(addDays(now, 1))).toMatchObject({ made: true })
  expect(keptBackups(backupsFolder(dataDir)).map(({ madeAt }) => madeAt)).toEqual([addDays(now, 1), now])
})

test('seven backups are kept, and neither older ones nor what a crash has left', async () => {
  const { dataDir, at } = site()
  const left = keep(dataDir, addDays(now, -2), '.unfinished')
  const foreign = join(backupsFolder(dataDir), 'mine')
  mkdirSync(foreign)
  for (let day = 0; day < 9; day++) await at(addDays(now, day))
  const kept = keptBackups(backupsFolder(dataDir))
  expect(kept.length).toBe(7)
  expect(kept.at(-1)?.madeAt).toEqual(addDays(now, 2))
  expect([existsSync(left), existsSync(foreign)]).toEqual([false, true])
})

test('a backup that was made while the clock was wrong does not stop the next one', async () => {
  const { dataDir, at } = site()
  keep(dataDir, addDays(now, 400))
  expect(await at(now)).toMatchObject({ made: true })
})

test('a backup that fails removes no other', async () => {
  const { dataDir } = site()
  for (let day = -9; day < -1; day++) keep(dataDir, addDays(now, day))
  const failing = backUpDaily(dataDir, () => Promise.reject(new Error('the disk is full')), now)
  await expect(failing).rejects.toThrow('the disk is full')
  expect(keptBackups(backupsFolder(dataDir)).length).toBe(8)
})
