import { join } from 'node:path'
import { startVitest, type Vitest } from 'vitest/node'
import { projectRoot } from '../../src/kernel/root.ts'
import { countResults } from './count-results.ts'

/**
 * `npm test`: every test there is (or the files that are named); the last line is the sum. Tests that need the running
 * site mostly wait for it, the others for processes that they start: two files of each keep two cores busy.
 */
const runs = await Promise.all([run('node', 2), run('site', 2)])
const count = { passed: 0, failed: 0, skipped: 0 }
for (const vitest of runs) {
  const part = countResults(vitest.state.getTestModules(), vitest.state.getUnhandledErrors().length)
  for (const outcome of ['passed', 'failed', 'skipped'] as const) count[outcome] += part[outcome]
}
for (const vitest of runs) await vitest.close()

function run(project: string, maxWorkers: number): Promise<Vitest> {
  const config = join(projectRoot, 'tests/vitest.config.ts')
  const options = { config, project: [project], maxWorkers, passWithNoTests: true, run: true, watch: false }
  return startVitest(process.argv.slice(2), options)
}

// A build that failed or a name that fits no test: nothing was tested, and that is no success.
const failed = count.passed + count.failed === 0 ? 1 : count.failed
process.exitCode = failed > 0 ? 1 : 0
process.stdout.write(`\n${count.passed} passed, ${failed} failed, ${count.skipped} skipped\n`)
