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
const { passed, failed, skipped } = countResults(
  vitest.state.getTestModules(),
  vitest.state.getUnhandledErrors().length,
)
await vitest.close()

// A run without a single test is a mistake in the address, not a success.
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`)
