import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { people } from '../http/support/addresses.ts'
import { openStage } from './support/stage.ts'

const stage = openStage()

const wide = { viewport: { width: 1280, height: 900 } }

/** The middle of an element, from the left edge of the window. */
async function middle(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error(`${selector} is not to be seen`)
  return box.x + box.width / 2
}

describe('a page in Hebrew', () => {
  test('begins at the right: brand, fields, results', async () => {
    const { page } = await stage.open('/he/doctors/?near=ירושלים', wide)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).direction)).toBe('rtl')
    expect(await middle(page, '.brand')).toBeGreaterThan(await middle(page, '.languages'))
    expect(await middle(page, 'input[name=q]')).toBeGreaterThan(await middle(page, 'input[name=near]'))
    expect(await middle(page, '.facets')).toBeGreaterThan(await middle(page, '.result-name'))
  })

  test('mirrors what the page in English has', async () => {
    const places = ['.brand', '.languages', 'input[name=q]', 'input[name=near]', '.facets', '.result-name']
    const he = (await stage.open('/he/doctors/?near=Jerusalem', wide)).page
    const en = (await stage.open('/en/doctors/?near=Jerusalem', wide)).page
    for (const place of places) {
      const mirrored = 1280 - (await middle(he, place))
      expect(Math.abs(mirrored - (await middle(en, place)))).toBeLessThan(140)
    }
  })

  test('never mirrors a telephone number', async () => {
    const { page } = await stage.open(`/he/doctors/${people.inTwoScripts}/`, wide)
    const number = page.locator('a[href^="tel:"] .number').first()
    expect(await number.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr')
    expect(await number.textContent()).toMatch(/^\+?[\d\s()-]+$/)
  })

  test('says names in Hebrew letters, and in Latin ones beside', async () => {
    const { page } = await stage.open(`/he/doctors/${people.inTwoScripts}/`, wide)
    expect(await page.locator('h1').textContent()).toContain('יעל צרפתי')
    const other = page.locator('main bdi, main [lang=en], main [lang=fr]').filter({ hasText: 'Sarfaty' })
    expect(await other.count()).toBeGreaterThan(0)
  })

  test('does not turn the map round: north stays up and east stays right', async () => {
    const points = async (lang: string) => {
      const { page } = await stage.open(`/${lang}/doctors/?near=Jerusalem&radius=60`, wide)
      return page
        .locator('.ring-map .map-point')
        .evaluateAll((circles) =>
          circles.map((circle) => [circle.getAttribute('cx'), circle.getAttribute('cy')].map(Number)),
        )
    }
    const [he, en] = [await points('he'), await points('en')]
    expect(en.length).toBeGreaterThan(2)
    expect(he).toEqual(en)
  })
})
