import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accountByEmail } from '../../src/auth/accounts.ts'
import { messagesIn, type Locale } from '../../src/i18n/index.ts'
import { approveApplicant } from '../support/approve.ts'
import { siteNow } from '../support/site.ts'
import { handsOn, type Hands } from './support/keyboard-hands.ts'
import { openMemberStage } from './support/member-stage.ts'

const stage = openMemberStage()

const titleOf = (page: Page) => page.locator('h1').first().innerText()
const step = (lang: Locale, name: string) => new RegExp(`/${lang}/join/application/${name}/$`)

async function begin({ page, write, press }: Hands, lang: Locale, email: string): Promise<void> {
  const t = messagesIn(lang)
  await page.goto(`/${lang}/join/`)
  await write('name', 'Colombe Astier')
  await write('email', email)
  await press(t.member.join.start)
  expect(await titleOf(page)).toBe(t.member.join.sentTitle)
  await page.goto(stage.desk().linkIn(email, 'confirm-email'))
  await press(t.account.confirm.button)
  expect(page.url()).toMatch(step(lang, 'who'))
}

async function fillIn({ page, write, choose, press }: Hands, lang: Locale): Promise<void> {
  const { memberForm, member } = messagesIn(lang)
  const goOn = () => press(memberForm.saveAndGoOn)
  await write('names.Latn.given', 'Colombe')
  await write('names.Latn.family', 'Astier')
  await goOn()
  expect(page.url()).toMatch(step(lang, 'licence'))
  await write('number', '123')
  await goOn()
  expect(await page.locator('.error-summary').innerText()).toContain(member.reason['licence-format'])
  expect(await page.locator('[name=number]').inputValue()).toBe('123')
  await write('number', '10001234567')
  await goOn()
  await choose('diplomas.0.diplomaId', 'diu-mesotherapie')
  await write('diplomas.0.issuer', 'Université de démonstration')
  await write('diplomas.0.awardedIn', '2009')
  await goOn()
  await write('practices.0.street', '4 rue des Acacias')
  await write('practices.0.city', 'Toulouse')
  await write('practices.0.phones.0', '05 36 49 01 77')
  await goOn()
  expect(page.url()).toMatch(step(lang, 'offers'))
  expect(await page.locator('[name="offers.cellulite"][value=offered]').isDisabled()).toBe(true)
  await choose('offers.tennis-elbow', 'offered')
  await goOn()
  await choose('languages', 'fr')
  await choose('languages', 'he')
  await goOn()
  await goOn()
  expect(await page.locator('.error-summary').innerText()).toContain(member.reason.missing)
  await choose('agreed', 'yes')
  await goOn()
}

async function send({ page, press }: Hands, lang: Locale): Promise<void> {
  const { member } = messagesIn(lang)
  expect(page.url()).toMatch(step(lang, 'check'))
  const preview = await page.locator('.preview').innerText()
  expect(preview).toContain('Colombe Astier')
  expect(preview).toContain('4 rue des Acacias')
  await press(member.application.send)
  expect(await page.locator('main').innerText()).toContain(member.home.waitsTitle)
}

async function edit({ page, write, press }: Hands, lang: Locale, slug: string): Promise<void> {
  const { member, memberForm } = messagesIn(lang)
  await page.goto(`/${lang}/member/profile/`)
  await write('practices.0.phones.0', '05 36 49 01 78')
  await write('texts.fr', 'Je reçois sur rendez-vous. Je suis la meilleure de la ville.')
  await press(memberForm.save)
  expect(await page.locator('.done-note').first().innerText()).toContain(member.edit.savedWaits)
  expect(await page.locator('main').innerText()).toContain(memberForm.texts.warning)
  await page.goto(`/${lang}/doctors/${slug}/`)
  const listing = await page.locator('main').innerText()
  expect(listing).toContain('05 36 49 01 78')
  expect(listing).not.toContain('sur rendez-vous')
  await page.goto(`/${lang}/member/history/`)
  expect(await page.locator('main').innerText()).toContain(member.history.state.waiting)
}

async function confirmIt({ page, press }: Hands, lang: Locale): Promise<void> {
  const { member } = messagesIn(lang)
  await page.goto(`/${lang}/member/`)
  await press(member.home.confirm)
  expect(await page.locator('.done-note').first().innerText()).toContain(member.home.confirmedNote)
}

async function takeAlong({ page, press }: Hands, lang: Locale): Promise<void> {
  const { member, account } = messagesIn(lang)
  await page.goto(`/${lang}/member/data/`)
  await press(member.data.download)
  await press(account.prove.button)
  const button = page.locator('main').getByRole('button', { name: member.data.download })
  await button.focus()
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(file.suggestedFilename()).toMatch(/^bon-endroit-.*\.zip$/)
}

async function leaveIt({ page, choose, press }: Hands, lang: Locale): Promise<void> {
  const { member, account } = messagesIn(lang)
  await page.goto(`/${lang}/member/data/`)
  await press(member.data.leave)
  expect(await page.locator('.error-summary').innerText()).toContain(member.reason.missing)
  await choose('sure', 'yes')
  await press(member.data.leave)
  await press(account.prove.button)
  await choose('sure', 'yes')
  await press(member.data.leave)
  expect(await titleOf(page)).toBe(member.data.leftTitle)
}

describe.each<[Locale, string, boolean]>([
  ['he', 'with script', true],
  ['fr', 'without script', false],
])('a doctor in %s, %s and without a mouse', (lang, _how, javaScriptEnabled) => {
  test(
    'joins, is listed, edits, confirms, takes the data along and leaves',
    { timeout: 240_000 },
    async () => {
      const page = await stage.newPage({ javaScriptEnabled, acceptDownloads: true })
      const hands = handsOn(page)
      const email = `colombe-${lang}@example.org`
      await begin(hands, lang, email)
      await fillIn(hands, lang)
      await send(hands, lang)
      const found = await page.request.get('/api/v1/doctors?q=Colombe+Astier')
      expect(await found.json()).toMatchObject({ total: 0 })
      const account = accountByEmail(stage.desk().database, email)
      const { slug } = approveApplicant(stage.desk().database, account?.id ?? 0, new Date(siteNow))
      expect((await page.request.get(`/${lang}/doctors/${slug}/`)).status()).toBe(200)
      await edit(hands, lang, slug)
      await confirmIt(hands, lang)
      await takeAlong(hands, lang)
      await leaveIt(hands, lang)
      expect((await page.request.get(`/${lang}/doctors/${slug}/`)).status()).toBe(410)
      expect(accountByEmail(stage.desk().database, email)).toBeUndefined()
    },
  )
})
