import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest'
import '../../http/support/shared-site.ts'
import { startBrowser } from '../../support/browser.ts'
import { startTestSite, type TestSite } from '../../support/site.ts'

/** A browser in front of a running site. */
export interface Stage {
  /** A new window of a reader who was never here; it is closed when the test ends. */
  open: (path: string, reader?: BrowserContextOptions) => Promise<Watched>
}

export interface Watched {
  page: Page
  /** What the browser complained of: errors, refused resources, what the policy forbids. */
  complaints: string[]
  /** What was asked of anybody but the site. */
  elsewhere: string[]
}

/** Starts a browser before the tests of a file, in front of the site that all tests share, and ends it after them. */
export function openStage(): Stage {
  const shared = inject('sharedSite')
  let own: TestSite | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    if (shared === undefined) own = await startTestSite()
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await own?.stop()
  })
  return {
    open: async (path, reader) => {
      const base = shared?.base ?? own?.base
      if (base === undefined || browser === undefined)
        throw new Error('the stage is open only while tests run')
      const context = await browser.newContext({ baseURL: base, reducedMotion: 'reduce', ...reader })
      onTestFinished(() => context.close())
      const watched = watch(await context.newPage(), base)
      await watched.page.goto(path)
      return watched
    },
  }
}

function watch(page: Page, base: string): Watched {
  const complaints: string[] = []
  const elsewhere: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (problem) => complaints.push(String(problem)))
  page.on('requestfailed', (request) => {
    // Typing on, or leaving the page, gives up the question before: that is no failure.
    const isGivenUp = request.failure()?.errorText === 'net::ERR_ABORTED'
    if (!isGivenUp) complaints.push(`${request.url()} failed`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${base}/`) && !url.startsWith('data:')) elsewhere.push(url)
  })
  return { page, complaints, elsewhere }
}
