import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { everyKind, inEveryLanguage, kindsOfRefusal } from '../http/support/addresses.ts'
import { kindsInTurn } from './support/in-turn.ts'
import { openStage } from './support/stage.ts'
import { smallTargets } from './support/small-targets.ts'
import { wideElements } from './support/wide-elements.ts'

const stage = openStage()

const mostBytes = 100 * 1024
const widths = [320, 390, 768, 1280]
const all = kindsInTurn([...everyKind, ...inEveryLanguage(kindsOfRefusal)])

/** Bytes of a first visit, as the browser counts them: the page and all that it fetched by itself. */
async function weight(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready
    const fetched = ['navigation', 'resource'].flatMap((kind) => performance.getEntriesByType(kind))
    return fetched.reduce(
      (sum, entry) => sum + (entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0),
      0,
    )
  })
}

describe.each(all)('%s in %s: %s', (kind, _lang, path) => {
  test('is light, fits every screen, is easy to hit, and the browser has nothing to complain of', async () => {
    const { page, complaints, elsewhere } = await stage.open(path)
    expect(await weight(page)).toBeLessThan(mostBytes)
    const wide: string[] = []
    const small: string[] = []
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      wide.push(...(await wideElements(page)).map((what) => `at ${width}: ${what}`))
      small.push(...(await smallTargets(page)).map((what) => `at ${width}: ${what}`))
    }
    // The status of a refusal is a complaint of the browser, and meant.
    const unmeant = complaints.filter(
      (text) => !(kind in kindsOfRefusal && /status of 4(?:04|10)/.test(text)),
    )
    expect({ wide, small, unmeant, elsewhere }).toEqual({ wide: [], small: [], unmeant: [], elsewhere: [] })
  })
})
