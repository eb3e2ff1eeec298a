import type { Page } from 'playwright-core'

/** What stands out at the side of a page; everything that can be opened is open. */
export async function wideElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return right > clientWidth + 0.5 || left < -0.5
    })
    return wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 90))
  })
}
