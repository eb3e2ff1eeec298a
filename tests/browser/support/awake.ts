import type { Page } from 'playwright-core'

/** Waits until the islands of a page, which came as plain HTML, run: from then on they answer to keys. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null)
}
