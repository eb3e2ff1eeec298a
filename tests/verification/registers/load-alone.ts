import { existsSync, readFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
// First, as in the operator's tool: it changes how everything after it is found.
import '../../../src/kernel/quick-imports.ts'

const { closeDatabase, openDatabase } = await import('../../../src/kernel/database.ts')
const { loadRpps } = await import('../../../src/verification/registers/load-rpps.ts')

/** Run as a process of its own: loads a publication, and writes what it did and needed on one line. */
const [databaseFile = '', at = '', ...files] = process.argv.slice(2)
const database = openDatabase(databaseFile)
const loading = {
  dataDir: dirname(databaseFile),
  files,
  by: 'operator',
  at: new Date(at),
  acceptSmaller: false,
}
const began = performance.now()
const { load, asked, differing, hidden } = await loadRpps(database, { ...loading, onRows: () => {} })
const seconds = (performance.now() - began) / 1000
// Written before anything else can happen: whoever reads the line may rely on it.
writeSync(
  1,
  `${JSON.stringify({ uid: load.uid, asked, differing, hidden, seconds, megabytes: mostMegabytes() })}\n`,
)
closeDatabase(database)

// Linux counts what the process that started this one needed into maxRSS; its own peak stands elsewhere.
function mostMegabytes(): number {
  const status = '/proc/self/status'
  const [, kilobytes] = (existsSync(status) && /^VmHWM:\s*(\d+)/m.exec(readFileSync(status, 'utf8'))) || []
  return Number(kilobytes ?? process.resourceUsage().maxRSS) / 1024
}
