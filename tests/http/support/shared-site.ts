import type { TestProject } from 'vitest/node'
import { startNewSite } from '../../support/site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    sharedSite: { base: string; port: number } | undefined
  }
}

/** Starts one site for all tests that only read, and ends it after the last of them. */
export default async function shareSite(project: TestProject): Promise<() => Promise<void>> {
  const { base, port, stop } = await startNewSite()
  project.provide('sharedSite', { base, port })
  return stop
}
