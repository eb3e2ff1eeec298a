import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { startBrowser } from '../../support/browser.ts'
import { startTestSite, type TestSite } from '../../support/site.ts'

/** A browser in front of a running site. */
export interface Stage {
  site: () => TestSite
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

/** Starts browser and site before the tests of a file, and ends both after them. */
export function openStage(): Stage {
  let site: TestSite | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    site = await startTestSite()
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })
  const running = () => {
    if (site === undefined || browser === undefined) throw new Error('the stage is open only while tests run')
    return { site, browser }
  }
  return {
    site: () => running().site,
    open: async (path, reader) => {
      const { base } = running().site
      const context = await running().browser.newContext({
        baseURL: base,
        reducedMotion: 'reduce',
        ...reader,
      })
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
  page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${base}/`) && !url.startsWith('data:')) elsewhere.push(url)
  })
  return { page, complaints, elsewhere }
}
