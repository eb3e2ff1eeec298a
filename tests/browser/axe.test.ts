import { describe, expect, test } from 'vitest'
import { everyKind, inEveryLanguage, kindsOfRefusal } from '../http/support/addresses.ts'
import { kindsInTurn } from './support/in-turn.ts'
import { openStage } from './support/stage.ts'
import { violations } from './support/violations.ts'

const stage = openStage()

/** Each language on another screen: every rule is tried on all of them. */
const screens = {
  en: { width: 1280, height: 900 },
  fr: { width: 768, height: 1024 },
  he: { width: 390, height: 844 },
}

describe.each(kindsInTurn([...everyKind, ...inEveryLanguage(kindsOfRefusal)]))(
  '%s in %s: %s',
  (_kind, lang, path) => {
    test('is without any violation, in light and in dark', async () => {
      const { page } = await stage.open(path, { viewport: screens[lang], colorScheme: 'light' })
      expect(await violations(page)).toEqual([])
      // The theme changes colours only.
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await violations(page, ['color-contrast', 'link-in-text-block'])).toEqual([])
    })
  },
)

test('the form with errors is without any violation', async () => {
  const { page } = await stage.open('/fr/doctors/helene-casteran-toulouse/report/')
  await page.locator('main form button').click()
  await page.waitForLoadState()
  expect(await page.locator('[aria-invalid=true]').count()).toBeGreaterThan(0)
  expect(await violations(page)).toEqual([])
})
