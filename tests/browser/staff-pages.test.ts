import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Role } from '../../src/auth/roles.ts'
import { locales, messagesIn, type Locale } from '../../src/i18n/index.ts'
import { reportMistake } from '../../src/directory/reports/report-mistake.ts'
import { confirmEmail } from '../../src/mail/letters/confirm-email.ts'
import { createMail } from '../../src/mail/mail.ts'
import { loadSecrets } from '../../src/kernel/secrets.ts'
import { siteNow } from '../support/site.ts'
import { inTurn } from './support/in-turn.ts'
import { openMemberStage } from './support/member-stage.ts'
import { problemsOf } from './support/problems.ts'

const stage = openMemberStage()
const now = new Date(siteNow)
const widths = [320, 390, 768, 1280]
const slug = 'helene-casteran-toulouse'

test.each(locales)(
  'every page of the staff’s desk is sound in %s, on every screen, light and dark',
  async (lang) => {
    const uid = aReport()
    aLetter()
    const page = await signedIn('clerk')
    const paths = [
      '',
      'reports/',
      'reports/?state=answered',
      `reports/${uid}/`,
      'letters/',
      'letters/?state=sent',
    ]
    for (const path of inTurn(paths, lang)) {
      await page.goto(`/${lang}/staff/${path}`)
      expect(await problemsOf(page, widths)).toEqual([])
    }
    await openFirstLetter(page, lang)
    expect(await problemsOf(page, widths)).toEqual([])
  },
)

/** What an administrator alone may open, and what several roles share. */
const adminPaths = [
  ...['registers/', 'people/', 'people/invite/', 'settings/', 'acts/', 'lapsing/'],
  ...['board/', 'memberships/new/', 'memberships/renewals/'],
]

test.each(locales)(
  'every page of the society, its people and its registers is sound in %s',
  { timeout: 240_000 },
  async (lang) => {
    const page = await signedIn('admin')
    for (const path of inTurn(adminPaths, lang)) {
      await page.goto(`/${lang}/staff/${path}`)
      expect(await problemsOf(page, widths), path).toEqual([])
    }
  },
)

test.each(locales)(
  'all entries of an administrator stand in one row in %s, the rare ones in a menu',
  async (lang) => {
    const words = messagesIn(lang).design.desk
    const page = await signedIn('admin', { width: 1280, height: 900 })
    await page.goto(`/${lang}/staff/acts/`)
    const row = page.locator('.desk-nav > ul')
    const entry = await row.locator('> li').first().boundingBox()
    expect((await row.boundingBox())?.height).toBe(entry?.height)
    const menu = page.locator('.desk-menu')
    await menu.locator('summary').focus()
    await page.keyboard.press('Enter')
    await menu.getByRole('link', { name: words.entries.people }).focus()
    await Promise.all([page.waitForURL(/\/staff\/people\//), page.keyboard.press('Enter')])
    expect(await menu.locator('summary').innerText()).toBe(words.society)
    expect(await menu.locator('[aria-current=page]').textContent()).toContain(words.entries.people)
  },
)

test('a report is read and answered with the keyboard alone', async () => {
  aReport()
  const words = messagesIn('he').staff.reports
  const page = await signedIn('clerk')
  await page.goto('/he/staff/reports/')
  await page.locator('tbody th a').first().focus()
  await Promise.all([page.waitForURL(/reports\/[0-9a-f-]{36}/), page.keyboard.press('Enter')])
  await page.locator('#outcome').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForLoadState()
  expect(await page.locator('.error-summary').evaluate((element) => element === document.activeElement)).toBe(
    true,
  )
  await page.locator('#answer').focus()
  await page.keyboard.type('השווינו למרפאה, והמספר תוקן.')
  await page.keyboard.press('Tab')
  await Promise.all([page.waitForURL(/done=/), page.keyboard.press('Enter')])
  expect(await page.getByRole('status').textContent()).toContain(words.done.kept)
})

async function signedIn(role: Role, viewport?: { width: number; height: number }): Promise<Page> {
  const page = await stage.newPage({ viewport })
  await page.goto(stage.desk().auth.demonstrationLink(role).link)
  await page.waitForURL(/\/staff\//)
  return page
}

async function openFirstLetter(page: Page, lang: Locale): Promise<void> {
  await page.goto(`/${lang}/staff/letters/`)
  await Promise.all([page.waitForURL(/letters\/[0-9a-f-]{36}/), page.locator('tbody th a').first().click()])
}

function aReport(): string {
  const form = {
    slug,
    subject: 'phone' as const,
    message: 'המספר שייך למאפייה.',
    replyTo: undefined,
    locale: 'he' as const,
  }
  const stored = reportMistake(stage.desk().database, form, now)
  if (!stored.ok) throw new Error(stored.reason)
  return stored.value.uid
}

function aLetter(): void {
  const { base, dataDir } = stage.site()
  const secrets = loadSecrets({ fileKey: undefined, dataDir }, { kind: 'demonstration' })
  const site = { origin: base, societyName: 'Société de démonstration' }
  createMail({ database: stage.desk().database, secrets, clock: () => now, site }).post({
    letter: confirmEmail({ link: `${base}/he/sign-in/confirm/?token=a.b`, hours: 24 }),
    to: {
      email: 'somebody.with.a.very.long.address@a-long-name-of-a-clinic.example.org',
      name: '',
      locale: 'he',
    },
  })
}
