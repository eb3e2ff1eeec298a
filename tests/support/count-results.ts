import type { TestModule } from 'vitest/node'

export interface ResultCount {
  passed: number
  failed: number
  skipped: number
}

/**
 * Counts a finished run. A file that could not be read, a hook that failed, an error outside every test and a
 * test that never came to run are failures: only what a test's author marked so counts as skipped.
 */
export function countResults(modules: TestModule[], errorsOutside: number): ResultCount {
  const count = { passed: 0, failed: errorsOutside, skipped: 0 }
  for (const module of modules) {
    count.failed += module.errors().length
    for (const suite of module.children.allSuites()) count.failed += suite.errors().length
    for (const test of module.children.allTests()) count[outcomeOf(test)] += 1
  }
  return count
}

type TestCase = ReturnType<TestModule['children']['allTests']> extends Generator<infer Case> ? Case : never

function outcomeOf(test: TestCase): keyof ResultCount {
  const { state } = test.result()
  if (state === 'passed' || state === 'failed') return state
  return test.options.mode === 'skip' || test.options.mode === 'todo' ? 'skipped' : 'failed'
}
