import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = join(import.meta.dirname, '..')
const ofTheSite = ['tests/http/**/*.test.ts', 'tests/browser/**/*.test.ts']

/** Tests that need the running site come last: they share the build. */
export default defineConfig({
  test: {
    root,
    maxWorkers: 2,
    // One process reads the product once for all its files of tests: nothing in src keeps state in a module.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ofTheSite,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ofTheSite,
          globalSetup: ['tests/support/build-once.ts', 'tests/http/support/shared-site.ts'],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
