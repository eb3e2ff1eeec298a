import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { kindsOfPage } from '../http/support/addresses.ts'
import { oneInTurn } from '../support/soak.ts'
import { openStage } from './support/stage.ts'

const stage = openStage()

const mostStops = 45

interface Stop {
  /** Where it stands in the document, from 0. */
  place: number
  what: string
  isVisible: boolean
  isMarked: boolean
}

/** Where the keyboard stands now; nothing when it has left the page. */
function stop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const now = document.activeElement
    if (now === null || now === document.body) return undefined
    const { width, height } = now.getBoundingClientRect()
    const { outlineStyle, outlineWidth } = getComputedStyle(now)
    return {
      place: [...document.querySelectorAll('*')].indexOf(now),
      what: now.outerHTML.slice(0, 80),
      isVisible:
        now.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 1 && height > 1,
      isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    }
  })
}

async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let count = 0; count < mostStops; count += 1) {
    await page.keyboard.press('Tab')
    const here = await stop(page)
    const last = stops.at(-1)
    if (here === undefined || (last !== undefined && here.place < last.place)) return stops
    stops.push(here)
  }
  return stops
}

/** Each kind of page in one of the two directions of reading, and in both in the long run. */
const walks = Object.entries(kindsOfPage).flatMap(([kind, path], index) =>
  oneInTurn(['en', 'he'], index).map((lang) => ({ kind, lang, path })),
)

describe('with the keyboard alone', () => {
  test.each(walks)(
    '$kind in $lang is walked in its own order, and the place is always seen',
    async ({ lang, path }) => {
      const { page } = await stage.open(`/${lang}${path}`, { viewport: { width: 1280, height: 900 } })
      const stops = await walk(page)
      expect(stops.length).toBeGreaterThan(10)
      expect(stops.filter(({ isVisible }) => !isVisible).map(({ what }) => what)).toEqual([])
      expect(stops.filter(({ isMarked }) => !isMarked).map(({ what }) => what)).toEqual([])
      const places = stops.map(({ place }) => place)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    },
  )

  test.each(['en', 'he'])('the first stop leads past the menu to the content, in %s', async (lang) => {
    const { page } = await stage.open(`/${lang}/doctors/?q=knee`, { viewport: { width: 1280, height: 900 } })
    await page.keyboard.press('Tab')
    const skip = page.locator('.skip-link')
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
    expect((await skip.boundingBox())?.height).toBeGreaterThan(20)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(
      true,
    )
  })
})

test('a doctor is found and called without touching a mouse', async () => {
  const { page } = await stage.open('/en/', { javaScriptEnabled: false })
  await tabTo(page, '[name=q]')
  await page.keyboard.type('sore back')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Toulouse')
  await Promise.all([page.waitForURL(/\/doctors\/\?/), page.keyboard.press('Enter')])
  await tabTo(page, '.result-name a')
  await Promise.all([page.waitForURL(/\/doctors\/[a-z]/), page.keyboard.press('Enter')])
  await tabTo(page, 'a[href^="tel:"]')
  expect((await stop(page))?.isMarked).toBe(true)
})

test('the menu of a telephone opens and closes by the keyboard', async () => {
  const { page } = await stage.open('/fr/', {
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
  })
  const guide = page.locator('header a[href="/fr/guide/"]')
  expect(await guide.isVisible()).toBe(false)
  await tabTo(page, 'header summary')
  await page.keyboard.press('Enter')
  expect(await guide.isVisible()).toBe(true)
  await page.keyboard.press('Enter')
  expect(await guide.isVisible()).toBe(false)
})

/** Above the doctors of a page stand the search, the filters and what the library answers. */
const mostUntil = 60

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let count = 0; count < mostUntil; count += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`the keyboard does not come to ${selector}`)
}
