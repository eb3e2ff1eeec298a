import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { messagesIn } from '../../../src/i18n/index.ts'
import { write } from '../../../src/kernel/database.ts'
import { makeOwner, ownPractitioner } from '../../../src/members/owner.ts'
import { openAccountDesk, type AccountDesk } from '../../support/account-desk.ts'
import { startBrowser } from '../../support/browser.ts'
import { siteNow, startTestSite, type TestSite } from '../../support/site.ts'

export interface MemberStage {
  site: () => TestSite
  desk: () => AccountDesk
  /** A window of somebody who is not signed in. */
  newPage: (options?: BrowserContextOptions) => Promise<Page>
  /** A window of the member who owns the listing with this address. */
  signedIn: (slug: string, options?: BrowserContextOptions) => Promise<Page>
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
  const signedIn = async (slug: string, options?: BrowserContextOptions) => {
    const { desk } = stage()
    const { link, accountId } = desk.auth.demonstrationLink('member')
    giveListing(desk, accountId, slug)
    const page = await newPage(options)
    await page.goto(link)
    const button = page.locator('main').getByRole('button', { name: messagesIn('en').account.link.button })
    await Promise.all([page.waitForURL(/\/member\//), button.click()])
    return page
  }
  return { site: () => stage().site, desk: () => stage().desk, newPage, signedIn }
}

function giveListing({ database }: AccountDesk, accountId: number, slug: string): void {
  if (ownPractitioner(database, accountId)) return
  const id = database.sqlite.prepare('SELECT id FROM practitioner WHERE slug = ?').pluck().get(slug)
  write(database, () => makeOwner(database, Number(id), accountId, new Date(siteNow)))
}
