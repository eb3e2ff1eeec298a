import type { Page } from 'playwright-core'
import { smallTargets } from './small-targets.ts'
import { violations } from './violations.ts'
import { wideElements } from './wide-elements.ts'

/** What is wrong with the page that is open, in words: for the eye, the finger, and whoever listens. */
export async function problemsOf(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const wrong = [...(await wideElements(page)), ...(await smallTargets(page))]
    found.push(...wrong.map((what) => `${page.url()} at ${width}: ${what}`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await violations(page)
  // The theme changes colours only.
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await violations(page, ['color-contrast', 'link-in-text-block'])
  return [...found, ...[...light, ...dark].map((what) => `${page.url()}: ${what}`)]
}
