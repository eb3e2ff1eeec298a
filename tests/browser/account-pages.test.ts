import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { locales, type Locale } from '../../src/i18n/locales.ts'
import { isSoak } from '../support/soak.ts'
import { inTurn } from './support/in-turn.ts'
import { openMemberStage } from './support/member-stage.ts'
import { problemsOf } from './support/problems.ts'

const stage = openMemberStage()

const password = 'ladder cactus violin umbrella'
const widths = isSoak ? [320, 390, 768, 1280] : [320, 1280]

/** Every kind of page that nobody has to be signed in for. */
const openPages = [
  'sign-in/',
  'sign-in/?sent=link',
  'sign-in/?after=signed-out',
  'sign-in/reset/',
  'sign-in/link/?token=none',
  'sign-in/new-password/?token=none',
]

const accountPages = [
  '',
  'details/',
  'sessions/',
  'passkeys/',
  'second-factor/',
  'recovery-codes/',
  'password/',
]

async function newPage(): Promise<{ page: Page; complaints: string[] }> {
  const page = await stage.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (problem) => complaints.push(String(problem)))
  return { page, complaints }
}

async function choosePassword(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.locator('#newPassword').fill(password)
  await Promise.all([page.waitForURL(/member/), page.locator('main form button').click()])
}

async function problemsAt(page: Page, paths: string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    await page.goto(path)
    found.push(...(await problemsOf(page, widths)))
  }
  return found
}

test.each(locales)('the pages of sign-in fit, can be hit, and are without violation, in %s', async (lang) => {
  const { page, complaints } = await newPage()
  expect(
    await problemsAt(
      page,
      inTurn(openPages, lang).map((path) => `/${lang}/${path}`),
    ),
  ).toEqual([])
  expect(complaints).toEqual([])
})

test.each(locales)('a form of sign-in with errors has the focus on their list, in %s', async (lang) => {
  const { page } = await newPage()
  await page.goto(`/${lang}/sign-in/`)
  await page.locator('#email').fill('nobody')
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')])
  await page.locator('#errors:focus').waitFor()
  expect(await page.locator('#email').inputValue()).toBe('nobody')
  expect(await problemsOf(page, widths)).toEqual([])
})

test.each(locales)(
  'the pages of an account fit, can be hit, and are without violation, in %s',
  async (lang) => {
    const { page, complaints } = await newPage()
    await choosePassword(page, stage.desk().create(`pages-${lang}@example.org`, ['member'], lang))
    const paths = inTurn(accountPages, lang).map((path) => `/${lang}/member/account/${path}`)
    expect(await problemsAt(page, paths)).toEqual([])
    expect(complaints).toEqual([])
  },
)

test.each(locales)(
  'the setting up of an app by staff fits and is without violation, in %s',
  async (lang: Locale) => {
    const { page, complaints } = await newPage()
    await choosePassword(page, stage.desk().create(`staff-${lang}@example.org`, ['clerk'], lang))
    expect(await problemsAt(page, [`/${lang}/member/account/`])).toEqual([])
    await page.goto(`/${lang}/member/account/second-factor/`)
    await Promise.all([page.waitForURL(/step=scan/), page.locator('button[value=begin]').click()])
    expect(await page.locator('.qr svg').count()).toBe(1)
    expect(await problemsOf(page, widths)).toEqual([])
    expect(complaints).toEqual([])
  },
)
