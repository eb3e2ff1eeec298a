import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addAccount } from '../../src/auth/accounts.ts'
import type { Role } from '../../src/auth/roles.ts'
import { locales, messagesIn } from '../../src/i18n/index.ts'
import { write } from '../../src/kernel/database.ts'
import { siteNow } from '../support/site.ts'
import { handIn } from '../verification/hand-in.ts'
import { handsOn, type Hands } from './support/keyboard-hands.ts'
import { openMemberStage } from './support/member-stage.ts'
import { smallTargets } from './support/small-targets.ts'
import { violations } from './support/violations.ts'

const stage = openMemberStage()

const { verification, account } = messagesIn('fr')
const words = verification.one
const email = 'colombe@example.org'

async function at(role: Role, viewport = { width: 1280, height: 900 }): Promise<Hands> {
  const page = await stage.newPage({ viewport })
  await page.goto(stage.desk().auth.demonstrationLink(role).link)
  await Promise.all([page.waitForURL(/\/staff\//), openDemonstration(page)])
  return handsOn(page)
}

// The page of the link posts by itself where scripts run.
async function openDemonstration(page: Page): Promise<void> {
  const button = page.locator('main').getByRole('button', { name: messagesIn('en').account.link.button })
  if (await button.isVisible().catch(() => false)) await button.click().catch(() => undefined)
}

function applicant() {
  const { database } = stage.desk()
  const now = new Date(siteNow)
  const given = {
    email,
    name: 'Colombe Astier',
    locale: 'fr' as const,
    roles: ['member' as const],
    by: 'visitor',
  }
  const { id, uid } = write(database, () => addAccount(database, { ...given, confirmedAt: now }, now))
  return handIn(stage.site().dataDir, database, { accountId: id, uid }, now)
}

// What opens a demonstration counts as a proof for five minutes: here they are over.
function letProofsGrowOld(): void {
  const old = new Date(Date.parse(siteNow) - 600_000).toISOString()
  stage.desk().database.sqlite.prepare('UPDATE session SET proven_at = ?').run(old)
}

const checksOf = (page: Page) => page.locator('form.check-form')

/** Records every check with what its form says already. */
async function recordChecks(page: Page): Promise<void> {
  const count = await checksOf(page).count()
  expect(count).toBe(6)
  for (let index = 0; index < count; index++) {
    const form = checksOf(page).nth(index)
    const details = page.locator('details', { has: form }).first()
    if (!(await form.isVisible())) await details.locator('summary').click()
    await Promise.all([page.waitForURL(/done=check/), form.locator('button[value=right]').click()])
  }
}

const openFile = async ({ page, press }: Hands) => {
  await page.goto('/fr/staff/cases/?kind=application')
  await press(verification.queue.start)
  // Of those of the demonstration she has waited longest.
  expect(await page.locator('h1').innerText()).toContain('Perrine Audemard-Sauve')
  await page.goto('/fr/staff/cases/?kind=application')
  await page.getByRole('link', { name: 'Éloïse Vergnac' }).click()
}

test(
  'a doctor comes from the application through two people’s decision to the public page, and leaves by revocation',
  { timeout: 240_000 },
  async () => {
    const { slug } = applicant()
    const first = await at('verifier')
    await openFile(first)
    expect(await first.page.locator('h1').innerText()).toContain('Éloïse Vergnac')
    const file = new URL(first.page.url()).pathname
    await first.page.keyboard.press('v')
    await first.page.waitForLoadState()
    expect(await first.page.locator('.error-summary').innerText()).toContain(
      verification.refusals['checks-missing'],
    )
    await recordChecks(first.page)
    await first.page.locator('h1').click()
    await Promise.all([first.page.waitForURL(/done=prepare/), first.page.keyboard.press('v')])
    expect(await first.page.locator('.done-note').innerText()).toContain(verification.queue.done.prepare)
    await first.page.goto(file)
    expect(await first.page.locator('#decision').innerText()).toContain(words.blocked['same-person'])

    const second = await at('admin')
    letProofsGrowOld()
    await second.page.goto(file)
    await Promise.all([second.page.waitForURL(/\/prove\//), second.page.keyboard.press('v')])
    await second.press(account.prove.button)
    await Promise.all([second.page.waitForURL(/done=approve/), second.page.keyboard.press('v')])
    const profile = `/fr/doctors/${slug}/`
    expect((await second.page.goto(profile))?.status()).toBe(200)
    expect(
      stage
        .desk()
        .lettersTo(email)
        .map(({ name }) => name),
    ).toContain('application-approved')

    letProofsGrowOld()
    await second.page.goto(`/fr/staff/cases/suspensions/${slug}/`)
    await second.press(verification.suspensions.revoke)
    await second.press(account.prove.button)
    await second.write('reason', 'L’Ordre a radié cette personne.')
    await second.press(verification.suspensions.revoke)
    expect(await second.page.locator('.done-note').innerText()).toContain(
      verification.suspensions.done.revoked,
    )
    expect((await second.page.goto(profile))?.status()).toBe(410)

    await first.page.goto('/fr/staff/cases/suspensions/')
    const review = first.page.locator('article', { hasText: 'L’Ordre a radié cette personne.' })
    await review.getByRole('button', { name: verification.suspensions.agree, exact: true }).focus()
    await Promise.all([first.page.waitForURL(/done=reviewed/), first.page.keyboard.press('Enter')])
    expect(await review.count()).toBe(0)
  },
)

const screens = {
  en: { width: 1280, height: 900 },
  fr: { width: 768, height: 1024 },
  he: { width: 360, height: 800 },
}

test.each(locales)(
  'every page of the desk in %s is without a violation, fits and can be tapped',
  { timeout: 120_000 },
  async (lang) => {
    const { page } = await at('verifier', screens[lang])
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (problem) => complaints.push(String(problem)))
    await page.goto(`/${lang}/staff/cases/`)
    const file = (await page.locator('.queue a').first().getAttribute('href')) ?? ''
    const paths = ['', '?view=decided', 'suspensions/', 'suspensions/helene-casteran-toulouse/'].map(
      (path) => `/${lang}/staff/cases/${path}`,
    )
    const wrong: string[] = []
    for (const path of [...paths, file, `${file}evidence/`]) {
      await page.goto(path)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (overflow > 0) wrong.push(`${path}: ${overflow} px too wide`)
      wrong.push(
        ...[...(await violations(page)), ...(await smallTargets(page))].map(
          (finding) => `${path}: ${finding}`,
        ),
      )
    }
    expect(wrong).toEqual([])
    expect(complaints).toEqual([])
  },
)
