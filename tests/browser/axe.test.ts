import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { everyKind, inEveryLanguage, kindsOfRefusal } from '../http/support/addresses.ts'
import { openStage } from './support/stage.ts'

const stage = openStage()

/** Each language on another screen: every rule is tried on all of them. */
const screens = {
  en: { width: 1280, height: 900 },
  fr: { width: 768, height: 1024 },
  he: { width: 390, height: 844 },
}

const findings = z.array(
  z.object({
    id: z.string(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
)

/** What axe finds wrong, one line an element. Without names of rules: all of them. */
async function violations(page: Page, rules: string[] = []): Promise<string[]> {
  const some = rules.length === 0 ? {} : { runOnly: { type: 'rule', values: rules } }
  const options = { ...some, resultTypes: ['violations'], preload: false, iframes: false }
  const found = findings.parse(
    await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`),
  )
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 120)} ${failureSummary.slice(0, 200)}`,
    ),
  )
}

describe.each([...everyKind, ...inEveryLanguage(kindsOfRefusal)])('%s in %s: %s', (_kind, lang, path) => {
  test('is without any violation, in light and in dark', async () => {
    const { page } = await stage.open(path, { viewport: screens[lang], colorScheme: 'light' })
    await page.evaluate(axe.source)
    expect(await violations(page)).toEqual([])
    // The theme changes colours only.
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, ['color-contrast', 'link-in-text-block'])).toEqual([])
  })
})

test('the form with errors is without any violation', async () => {
  const { page } = await stage.open('/fr/doctors/helene-casteran-toulouse/report/')
  await page.locator('main form button').click()
  await page.waitForLoadState()
  expect(await page.locator('[aria-invalid=true]').count()).toBeGreaterThan(0)
  await page.evaluate(axe.source)
  expect(await violations(page)).toEqual([])
})
