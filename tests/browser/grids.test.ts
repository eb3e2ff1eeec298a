import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Role } from '../../src/auth/roles.ts'
import { locales } from '../../src/i18n/index.ts'
import { inTurn } from './support/in-turn.ts'
import { openMemberStage } from './support/member-stage.ts'
import { problemsOf } from './support/problems.ts'

const stage = openMemberStage()
const widths = [320, 390, 768, 1280]
const paths = [
  'doctors/',
  'doctors/?q=nobody+at+all',
  'doctors/?sort=password&state=listed',
  'members/',
  'memberships/',
  'courses/?state=past',
  'awards/',
  'find/?for=a',
  'letters/new/',
  'letters/batches/',
]

test.each(locales)(
  'every list of the staff is sound in %s, on every screen, light and dark',
  { timeout: 240_000 },
  async (lang) => {
    const page = await signedIn('admin')
    for (const path of inTurn(paths, lang)) {
      await page.goto(`/${lang}/staff/${path}`)
      expect(await problemsOf(page, widths), path).toEqual([])
    }
    for (const list of ['doctors', 'members']) {
      await page.goto(`/${lang}/staff/${list}/`)
      await page.goto((await page.locator('tbody th a').first().getAttribute('href')) ?? '')
      expect(await problemsOf(page, widths), `one of ${list}`).toEqual([])
    }
  },
)

test('a list is worked through with single keys: down, up, choose, open, search', async () => {
  const page = await signedIn('clerk')
  await page.goto('/he/staff/doctors/')
  const rows = page.locator('[data-grid] tbody tr')
  const isFocused = (row: number) =>
    rows.nth(row).evaluate((element) => element.contains(document.activeElement))
  await page.keyboard.press('j')
  await page.keyboard.press('ArrowDown')
  expect(await isFocused(1)).toBe(true)
  await page.keyboard.press('x')
  await page.keyboard.press('k')
  expect([await isFocused(0), await page.locator('input[name=row]:checked').count()]).toEqual([true, 1])
  await page.keyboard.press('/')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
  await page.keyboard.type('jxk')
  expect(await page.locator('#q').inputValue()).toBe('jxk')
  await page.locator('[data-grid] tbody th a').first().focus()
  await Promise.all([page.waitForURL(/doctors\/[0-9a-f-]{36}/), page.keyboard.press('Enter')])
})

test('with the shift key all rows between two are chosen, and on a phone a list is sorted by links', async () => {
  const page = await signedIn('clerk')
  await page.goto('/fr/staff/doctors/')
  const boxes = page.locator('tbody input[name=row]')
  await boxes.nth(1).click()
  await boxes.nth(4).click({ modifiers: ['Shift'] })
  expect(await page.locator('input[name=row]:checked').count()).toBe(4)
  await boxes.nth(2).click({ modifiers: ['Shift'] })
  expect(await page.locator('input[name=row]:checked').count()).toBe(1)
  await page.setViewportSize({ width: 390, height: 900 })
  await Promise.all([page.waitForURL(/sort=town/), page.locator('thead a[href*="sort=town"]').click()])
  await page.locator('[data-choose-all] input').check()
  expect(await page.locator('input[name=row]:checked').count()).toBe(50)
})

test('chosen rows get a letter with the keyboard and the mouse, also without any script', async () => {
  const page = await signedIn('clerk')
  await page.goto('/en/staff/members/')
  await page.locator('input[name=row]').first().check()
  await Promise.all([page.waitForURL(/letters\/new/), page.locator('button[value=chosen]').click()])
  await page.locator('input[value=society-message]').check()
  for (const subject of await page.locator('input[name^=subject]').all())
    await subject.fill('General assembly')
  for (const text of await page.locator('textarea').all()) await text.fill('In March.')
  await page.locator('form.desk-narrow button[type=submit]').click()
  await page.locator('.batch-preview').waitFor()
  expect(await problemsOf(page, [320, 1280])).toEqual([])
  await Promise.all([
    page.waitForURL(/batches\/[0-9a-f-]{36}\/\?done=sent/),
    page.locator('.batch-preview ~ form button').click(),
  ])
  expect(await problemsOf(page, [320, 1280])).toEqual([])
})

async function signedIn(role: Role): Promise<Page> {
  const page = await stage.newPage()
  await page.goto(stage.desk().auth.demonstrationLink(role).link)
  await page.waitForURL(/\/staff\//)
  return page
}
