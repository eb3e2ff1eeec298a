import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { openAccountDesk, type AccountDesk } from '../../support/account-desk.ts'
import { startBrowser } from '../../support/browser.ts'
import { startTestSite, type TestSite } from '../../support/site.ts'

export interface MemberStage {
  site: () => TestSite
  desk: () => AccountDesk
  /** A window of somebody who is not signed in. */
  newPage: (options?: BrowserContextOptions) => Promise<Page>
  /** A window of somebody who has just joined and has no listing. */
  newcomer: (email: string, options?: BrowserContextOptions) => Promise<Page>
  /** A window of the demonstration's member, who owns a listing from the start. */
  signedIn: (options?: BrowserContextOptions) => Promise<Page>
}

/** Starts a site of one's own with a browser in front of it, and ends both after the tests of a file. */
export function openMemberStage(): MemberStage {
  let running: { site: TestSite; browser: Browser; desk: AccountDesk } | undefined
  beforeAll(async () => {
    const site = await startTestSite({ RATE_LIMITS: 'off' })
    running = { site, browser: await startBrowser(), desk: openAccountDesk(site) }
  })
  afterAll(async () => {
    running?.desk.close()
    await running?.browser.close()
    await running?.site.stop()
  })
  const stage = () => {
    if (running === undefined) throw new Error('the stage is open only while tests run')
    return running
  }
  const newPage = async (options?: BrowserContextOptions) => {
    const { browser, site } = stage()
    const context = await browser.newContext({ baseURL: site.base, reducedMotion: 'reduce', ...options })
    onTestFinished(() => context.close())
    return context.newPage()
  }
  const signedIn = async (options?: BrowserContextOptions) => {
    const { desk } = stage()
    const { link } = desk.auth.demonstrationLink('member')
    const page = await newPage(options)
    await page.goto(link)
    return page
  }
  const newcomer = async (email: string, options?: BrowserContextOptions) => {
    const { desk } = stage()
    const visit = { network: 'test', userAgent: '', device: undefined }
    await desk.auth.startAccount({ email, name: 'Colombe Astier', locale: 'en' }, visit)
    const page = await newPage(options)
    await page.goto(desk.linkIn(email, 'confirm-email'))
    await Promise.all([page.waitForURL(/\/member\//), page.locator('main form button').click()])
    return page
  }
  return { site: () => stage().site, desk: () => stage().desk, newPage, newcomer, signedIn }
}
