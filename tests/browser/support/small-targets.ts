import type { Page } from 'playwright-core'

/**
 * What is smaller than 44 by 44 pixels of all that can be tapped, at the width the window has now. A link in
 * a sentence is as high as its line and is left out, as WCAG 2.2 (2.5.5) does.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 43.5
    const selector = 'a[href], button, input:not([type=hidden]), select, textarea, summary'
    const targets = [...document.querySelectorAll(selector)].filter((element) => isShown(element))
    return [...new Set(targets.filter((target) => isSmall(target) && !isInSentence(target)).map(describe))]

    function isShown(element: Element): boolean {
      const { width, height } = element.getBoundingClientRect()
      const isForEyes = element.closest('.visually-hidden, .skip-link') === null
      return isForEyes && width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true })
    }

    // A box with its words is one target; what is drawn over the edges of a link belongs to it.
    function isSmall(target: Element): boolean {
      const whole = target.closest('label') ?? target
      const { width, height } = whole.getBoundingClientRect()
      return (width < least || height < least) && !isHitAround(whole)
    }

    function isHitAround(target: Element): boolean {
      target.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { left, top, width, height } = target.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      const aside = Math.min(least / 2, Math.max(0, x - 1), innerWidth - x - 1)
      const points = [
        [x, y - least / 2],
        [x, y + least / 2],
        [x - aside, y],
        [x + aside, y],
      ]
      return points.every(([across = 0, down = 0]) => {
        const hit = document.elementFromPoint(across, down)
        return hit !== null && target.contains(hit)
      })
    }

    function isInSentence(target: Element): boolean {
      if (getComputedStyle(target).display !== 'inline') return false
      const block = target.closest('p, li, dd, dt, td, th, figcaption, label, h1, h2, h3, div')
      const around = (block?.textContent ?? '').trim().length - (target.textContent ?? '').trim().length
      return around > 3
    }

    function describe(target: Element): string {
      const { width, height } = target.getBoundingClientRect()
      const place = target.closest('[class]')?.className ?? ''
      return `${Math.round(width)}x${Math.round(height)} ${target.tagName.toLowerCase()}.${place} "${(target.textContent ?? '').trim().slice(0, 30)}"`
    }
  })
}
