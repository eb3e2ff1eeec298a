import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundledScript } from '../../support/bundled-script.ts'
import { tellFigures } from '../../support/figures.ts'
import { linesUntilKilled } from '../../support/killed-process.ts'
import { realSociety } from '../../support/real-society.ts'
import { isSoak } from '../../support/soak.ts'

const kills = isSoak ? 300 : 6
const people = 60
/** Long enough for several lists, so that the end meets every part of one. */
const longestLife = 4000

test(
  `an import that is killed, ${kills} times, stores a list whole or nobody of it`,
  { timeout: kills * 30_000 },
  async () => {
    const { sqlite, file } = realSociety()
    const script = await bundledScript(join(import.meta.dirname, 'import-until-killed.ts'))
    const count = (sql: string, ...words: string[]) =>
      Number(
        sqlite
          .prepare(sql)
          .pluck()
          .get(...words),
      )
    let acknowledged = 0
    for (let kill = 0; kill < kills; kill++) {
      const told = await linesUntilKilled(script, [file, String(people)], Math.random() * longestLife)
      acknowledged += told.length
      for (const uid of told)
        expect(count(`SELECT count(*) FROM import_run WHERE uid = ? AND applied_at IS NOT NULL`, uid)).toBe(1)
      const applied = count('SELECT count(*) FROM import_run WHERE applied_at IS NOT NULL')
      expect(count('SELECT count(*) FROM practitioner')).toBe(applied * people)
      expect(count(`SELECT count(*) FROM import_row WHERE applied = 'stored'`)).toBe(applied * people)
      expect(count(`SELECT count(*) FROM audit WHERE act = 'import.apply'`)).toBe(applied)
    }
    tellFigures('kill -9 of an import', { kills, lists: acknowledged })
    expect(acknowledged).toBeGreaterThan(0)
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    sqlite.close()
  },
)
