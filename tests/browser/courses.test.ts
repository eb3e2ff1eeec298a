import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Role } from '../../src/auth/roles.ts'
import { locales, messagesIn } from '../../src/i18n/index.ts'
import { inTurn } from './support/in-turn.ts'
import { openMemberStage } from './support/member-stage.ts'
import { problemsOf } from './support/problems.ts'

const stage = openMemberStage()
const widths = [320, 390, 768, 1280]

test.each(locales)('every page of courses is sound in %s, on every screen, light and dark', async (lang) => {
  const reader = await stage.newPage()
  await reader.goto(`/${lang}/courses/`)
  const course = (await reader.locator('.title-list a').first().getAttribute('href')) ?? ''
  for (const path of [`/${lang}/courses/`, `/${lang}/courses/archive/`, course]) {
    await reader.goto(path)
    expect(await problemsOf(reader, widths)).toEqual([])
  }
  const member = await stage.signedIn()
  await member.goto(`/${lang}/member/courses/`)
  expect(await problemsOf(member, widths)).toEqual([])
})

test.each(locales)(
  'the staff’s desk of courses is sound in %s, on every screen, light and dark',
  async (lang) => {
    const page = await signedIn('editor')
    await page.goto(`/${lang}/staff/courses/?state=past`)
    const past = (await page.locator('tbody a').first().getAttribute('href')) ?? ''
    for (const path of inTurn(['', '?state=past', '?q=nothing+at+all', 'new/'], lang)) {
      await page.goto(`/${lang}/staff/courses/${path}`)
      expect(await problemsOf(page, widths)).toEqual([])
    }
    for (const path of [past, `${past}edit/`]) {
      await page.goto(path)
      expect(await problemsOf(page, widths)).toEqual([])
    }
    await page.goto(`/${lang}/staff/courses/new/`)
    await page.locator('.button[value="save"]').click()
    await page.locator('.error-summary').waitFor()
    expect(await problemsOf(page, widths)).toEqual([])
  },
)

test('who was there is marked with the keyboard alone', async () => {
  const page = await signedIn('clerk')
  await page.goto('/he/staff/courses/?state=past')
  await page.locator('tbody a').first().focus()
  await Promise.all([page.waitForURL(/courses\/[0-9a-f-]{36}\//), page.keyboard.press('Enter')])
  const first = page.locator('input[type="radio"]').first()
  await first.focus()
  await page.keyboard.press('ArrowDown')
  expect(await page.locator('input[type="radio"]').nth(1).isChecked()).toBe(true)
  await page.locator('button[value="mark"]').focus()
  await Promise.all([page.waitForURL(/done=marked/), page.keyboard.press('Enter')])
  expect(await page.getByRole('status').textContent()).toContain(messagesIn('he').courses.desk.done.marked)
  expect(await page.locator('input[type="radio"]').nth(1).isChecked()).toBe(true)
})

test('a doctor registers and gives the seat back without a script', async () => {
  const page = await stage.signedIn({ javaScriptEnabled: false })
  const words = messagesIn('fr').courses
  await page.goto('/fr/member/courses/')
  const open = page.locator('button[value="register"]', { hasText: words.register }).first()
  await Promise.all([page.waitForURL(/done=seat/), open.click()])
  expect(await page.getByRole('status').textContent()).toContain(words.own.done.seat)
  await Promise.all([page.waitForURL(/done=left/), page.locator('button[value="leave"]').first().click()])
  expect(await page.locator('body').textContent()).toContain(words.own.none)
})

async function signedIn(role: Role): Promise<Page> {
  const page = await stage.newPage()
  await page.goto(stage.desk().auth.demonstrationLink(role).link)
  await page.waitForURL(/\/staff\//)
  return page
}
