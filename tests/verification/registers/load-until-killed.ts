import { writeSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { dirname } from 'node:path'
import '../../../src/kernel/quick-imports.ts'

enableCompileCache()
const { openDatabase } = await import('../../../src/kernel/database.ts')
const { loadRpps } = await import('../../../src/verification/registers/load-rpps.ts')

/** Run as a process of its own: loads one publication after the other and acknowledges each on a line, until it is killed. */
const [databaseFile = '', at = '', ...publications] = process.argv.slice(2)
const database = openDatabase(databaseFile)
const loading = { dataDir: dirname(databaseFile), by: 'operator', at: new Date(at), acceptSmaller: false }
writeSync(1, 'ready\n')
for (;;) {
  for (const file of publications) {
    const { load } = await loadRpps(database, { ...loading, files: [file], onRows: () => {} })
    writeSync(1, `${load.uid}\n`)
  }
}
