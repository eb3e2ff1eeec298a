import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readSociety } from '../../src/directory/society.ts'
import { parseConfig } from '../../src/kernel/config.ts'
import { loadSecrets } from '../../src/kernel/secrets.ts'
import { confirmationLink } from '../../src/members/confirmation-link.ts'
import { accountByEmail } from '../../src/auth/accounts.ts'
import { locales, type Locale } from '../../src/i18n/locales.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { invitePractitioner } from '../../src/members/invite-practitioner.ts'
import { siteNow } from '../support/site.ts'
import { awake } from './support/awake.ts'
import { handsOn } from './support/keyboard-hands.ts'
import { openMemberStage } from './support/member-stage.ts'
import { inTurn } from './support/in-turn.ts'
import { smallTargets } from './support/small-targets.ts'
import { violations } from './support/violations.ts'

const stage = openMemberStage()
const slug = 'helene-casteran-toulouse'
const { member, memberForm } = messagesIn('en')

/** Pages of somebody who has no listing yet; whoever has one is led on to it. */
const joiningPaths = [
  '/join/',
  '/join/application/who/',
  '/join/application/licence/',
  '/join/application/diplomas/',
  '/join/application/practices/',
  '/join/application/offers/',
  '/join/application/languages/',
  '/join/application/consent/',
  '/join/invitation/?token=nothing',
]

const memberPaths = [
  '/member/',
  '/member/profile/',
  '/member/profile/preview/',
  '/member/photo/',
  '/member/history/',
  '/member/data/',
  '/member/file/',
  '/confirm/',
]

/** Each language on another screen; each page in one of the languages, and in all of them in the long run. */
const screens = {
  en: { width: 1280, height: 900 },
  fr: { width: 768, height: 1024 },
  he: { width: 360, height: 800 },
}

test.each(locales)(
  'pages in %s are without a violation, fit their screen and can be tapped',
  { timeout: 240_000 },
  async (lang) => {
    const newcomer = await stage.newcomer(`pages-${lang}@example.org`, { viewport: screens[lang] })
    const member = await stage.signedIn({ viewport: screens[lang] })
    const wrong = [
      ...(await wrongAt(newcomer, inTurn(joiningPaths, lang), lang)),
      ...(await wrongAt(member, inTurn(memberPaths, lang), lang)),
    ]
    expect(wrong).toEqual([])
  },
)

/** What is wrong with these pages, in words, and what the browser complains about on them. */
async function wrongAt(page: Page, paths: string[], lang: Locale): Promise<string[]> {
  const wrong: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('410')) wrong.push(message.text())
  })
  page.on('pageerror', (problem) => wrong.push(String(problem)))
  for (const path of paths) {
    await page.goto(`/${lang}${path}`)
    await awake(page)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    const small = (await smallTargets(page)).map((target) => `small: ${target}`)
    const found = [...(await violations(page)), ...small, ...(wider > 0 ? [`${wider} wider`] : [])]
    wrong.push(...found.map((what) => `${path} ${what}`))
  }
  return wrong
}

test('a town is suggested while it is typed, and the pin moves by steps', async () => {
  const page = await stage.newcomer('pin@example.org')
  await page.goto('/en/join/application/practices/')
  const hands = handsOn(page)
  await awake(page)
  await hands.write('practices.0.city', 'Cahor')
  await page.waitForSelector('datalist option[value^="Cahors"]', { state: 'attached' })
  await hands.write(
    'practices.0.city',
    (await page.locator('datalist option').first().getAttribute('value')) ?? '',
  )
  const lat = page.locator('[name="practices.0.lat"]')
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[name="practices.0.lat"]')?.value !== '',
  )
  expect(await page.locator('[name="practices.0.city"]').inputValue()).toBe('Cahors')
  const before = Number(await lat.inputValue())
  await page.getByRole('button', { name: `${memberForm.pin.north} 500` }).press('Enter')
  expect(Math.round((Number(await lat.inputValue()) - before) * 110_570)).toBe(500)
})

test('without script the same buttons add a practice and move the pin, and what was typed stays', async () => {
  const page = await stage.signedIn({ javaScriptEnabled: false })
  const { write, press } = handsOn(page)
  await page.goto('/en/member/profile/')
  const lat = page.locator('[name="practices.0.lat"]')
  const before = Number(await lat.inputValue())
  await write('practices.0.street', '9 rue Nouvelle')
  await press(`${memberForm.pin.south} 50`)
  expect(Math.round((before - Number(await lat.inputValue())) * 110_570)).toBe(50)
  await press(memberForm.practices.add)
  expect(await page.locator('[name="practices.1.city"]').count()).toBe(1)
  expect(await page.locator('[name="practices.0.street"]').inputValue()).toBe('9 rue Nouvelle')
  await press(memberForm.preview)
  expect(await page.locator('[name="practices.0.street"]').inputValue()).toBe('9 rue Nouvelle')
})

test('an unclear town is asked for, without script too', async () => {
  const page = await stage.newcomer('town@example.org', { javaScriptEnabled: false })
  const { write, press } = handsOn(page)
  await page.goto('/en/join/application/who/')
  await write('names.Latn.given', 'Colombe')
  await write('names.Latn.family', 'Astier')
  await press(memberForm.saveAndGoOn)
  await page.goto('/en/join/application/practices/')
  await write('practices.0.city', 'Saint-Den')
  await press(memberForm.saveAndGoOn)
  expect(await page.locator('.error-summary').innerText()).toContain(member.reason['choose-town'])
  const choices = page.locator('[name="practices.0.choice"]')
  expect(await choices.count()).toBeGreaterThan(1)
})

test('the preview follows what is typed, in each language', async () => {
  const page = await stage.signedIn()
  await page.goto('/en/member/profile/')
  const preview = page.locator('.preview-scroll')
  await preview.getByText('Hélène').first().waitFor()
  await handsOn(page).write('practices.0.street', '77 allée des Platanes')
  await preview.getByText('77 allée des Platanes').first().waitFor()
  expect(await preview.innerText()).toContain(member.edit.afterReview)
  await page.locator('aside').getByRole('button', { name: 'Français' }).press('Enter')
  await preview.getByText(messagesIn('fr').profile.howChecked).waitFor()
})

test('two open windows lose nothing: the second sees both versions and saves on top', async () => {
  const first = await stage.signedIn()
  const second = await first.context().newPage()
  await first.goto('/en/member/profile/')
  await second.goto('/en/member/profile/')
  const [one, two] = [handsOn(first), handsOn(second)]
  await one.write('practices.0.phones.0', '05 36 49 01 81')
  await one.press(memberForm.save)
  await two.write('practices.0.phones.0', '05 36 49 01 82')
  await two.press(memberForm.save)
  const answer = await second.locator('main').innerText()
  expect(answer).toContain(member.changedMeanwhile.title)
  expect(answer).toContain('+33536490181')
  expect(await second.locator('[name="practices.0.phones.0"]').inputValue()).toBe('05 36 49 01 82')
  await two.press(memberForm.save)
  expect(await second.locator('.done-note').first().innerText()).toContain(member.edit.saved)
})

test('a photo is cut square with the keyboard and waits for the society', async () => {
  const page = await stage.signedIn()
  const shown = () => page.locator('main img').evaluateAll((images) => images.map((image) => image.outerHTML))
  await page.goto(`/en/doctors/${slug}/`)
  const before = await shown()
  await page.goto('/en/member/photo/')
  await awake(page)
  const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#268' } })
    .png()
    .toBuffer()
  await page.locator('#photo').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: picture })
  await page.getByRole('button', { name: memberForm.crop.bigger }).press('Enter')
  await page.keyboard.press('ArrowRight')
  expect(Number(await page.locator('[name="crop.size"]').inputValue())).toBeLessThan(1)
  await handsOn(page).press(member.photo.save)
  expect(await page.locator('.done-note').first().innerText()).toContain(member.photo.saved)
  await page.goto(`/en/doctors/${slug}/`)
  expect(await shown()).toEqual(before)
})

test('an invited doctor takes the record over with one button, and the link works once', async () => {
  const { database } = stage.desk()
  const invited = invitePractitioner(
    { ...stage.desk(), mail: { post: () => true }, site: { origin: stage.site().base } },
    { slug: 'sarah-lellouche-paris', email: 'sarah@example.org', locale: 'fr', by: 'operator' },
    new Date(siteNow),
  )
  if (!invited.ok) throw new Error(invited.reason)
  const { invitation, home } = messagesIn('fr').member
  const page = await stage.newPage({ javaScriptEnabled: false })
  await page.goto(invited.value.link)
  expect(await page.locator('main').innerText()).toContain('Lellouche')
  await handsOn(page).press(invitation.take)
  expect(await page.locator('.done-note').first().innerText()).toContain(invitation.taken)
  expect(await page.locator('main').innerText()).toContain(home.credentials)
  expect(accountByEmail(database, 'sarah@example.org')?.confirmedAt).toBe(new Date(siteNow).toISOString())
  const other = await stage.newPage()
  await other.goto(invited.value.link)
  expect(await other.locator('h1').innerText()).toBe(invitation.expired)
})

test('the link of a letter confirms with one button and without signing in; opening it changes nothing', async () => {
  const { database } = stage.desk()
  const { base: origin, dataDir } = stage.site()
  const society = readSociety(database)
  if (!society) throw new Error('no society')
  const secrets = loadSecrets(parseConfig({ DATA_DIR: dataDir }), society)
  const follows = database.sqlite
    .prepare<[], { id: number; lapsesAt: string; uid: string }>(
      `SELECT confirmation.id, lapses_at AS lapsesAt, uid FROM confirmation JOIN practitioner ON
       practitioner.id = practitioner_id WHERE slug = 'gad-achron-jerusalem' ORDER BY confirmation.id DESC LIMIT 1`,
    )
    .get()
  if (!follows) throw new Error('nobody to confirm')
  const link = confirmationLink({ secrets, site: { origin } }, { uid: follows.uid, follows, locale: 'he' })
  const count = database.sqlite.prepare('SELECT count(*) FROM confirmation').pluck()
  const before = count.get()
  const page = await stage.newPage({ javaScriptEnabled: false })
  const { confirm } = messagesIn('he').member
  await page.goto(link)
  expect(await page.locator('.preview').count()).toBe(1)
  expect(count.get()).toBe(before)
  await handsOn(page).press(confirm.button)
  expect(await page.locator('h1').first().innerText()).toBe(confirm.doneTitle)
  expect(Number(count.get())).toBe(Number(before) + 1)
})

test('an old version is restored as a new one', async () => {
  const page = await stage.signedIn()
  await page.goto('/en/member/history/')
  await handsOn(page).press(member.history.restore)
  expect(await page.locator('.done-note').first().innerText()).toContain(member.history.restored)
})
