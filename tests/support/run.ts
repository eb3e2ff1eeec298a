import { join } from 'node:path'
import { startVitest } from 'vitest/node'
import { projectRoot } from '../../src/kernel/root.ts'
import { countResults } from './count-results.ts'

/** `npm test`: every test there is (or the files that are named); the last line is the sum. */
const vitest = await startVitest(process.argv.slice(2), {
  config: join(projectRoot, 'tests/vitest.config.ts'),
  run: true,
  watch: false,
})
const count = countResults(vitest.state.getTestModules(), vitest.state.getUnhandledErrors().length)
await vitest.close()

// A build that failed or a name that fits no test: nothing was tested, and that is no success.
const failed = count.passed + count.failed === 0 ? 1 : count.failed
process.exitCode = failed > 0 ? 1 : 0
process.stdout.write(`\n${count.passed} passed, ${failed} failed, ${count.skipped} skipped\n`)
