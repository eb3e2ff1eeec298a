import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { locales, messagesIn, type Locale } from '../../src/i18n/index.ts'
import { openMemberStage } from './support/member-stage.ts'
import { problemsOf } from './support/problems.ts'

const stage = openMemberStage()
const widths = [320, 390, 768, 1280]

/** Everything there is to look at: unknown words in several lines, a town that is missing, people who may be known. */
const mess = `Liste des adhérents;;;;;
Nom;Prénom;Ville;Courriel;Langues;Sans titre connu
Montbrun;Théo;Toulouze;theo(at)example;klingon;${'a'.repeat(300)}
Lanterne;Aude;Toulouze;aude@example.org;klingon;b
Kohen;David;Nice;;français;c
כהן;דוד;Lyon;;français;d
Cohen;David;;;français;e
כהן;דוד;"Lyon
Nord";;français;f
;;Albi;;;g
`

test.each(locales)('every page of a list is sound in %s, on every screen, light and dark', async (lang) => {
  const page = await signedIn(lang)
  expect(await problemsOf(page, widths)).toEqual([])
  await bringIn(page, `${'très-long-nom-de-fichier-'.repeat(6)}.csv`)
  for (const view of ['', '?show=all', '?line=3', '?show=joined', '?show=changed']) {
    await page.goto(view === '' ? page.url() : `${page.url().split('?')[0] ?? ''}${view}`)
    expect(await problemsOf(page, widths), view).toEqual([])
  }
  for (const [intent, done] of [
    ['apply', /done=applied/],
    ['undo', /done=undone/],
  ] as const) {
    await Promise.all([page.waitForURL(done), press(page, intent)])
    expect(await problemsOf(page, widths), intent).toEqual([])
  }
})

test('a list is brought in with the keyboard alone, and what many lines say is mended once', async () => {
  const words = messagesIn('he').imports
  const page = await signedIn('he')
  await bringIn(page, 'חברים.csv')
  await page.locator('#alike-0').focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Toulouse')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('עברית')
  await Promise.all([page.waitForURL(/done=mended/), page.keyboard.press('Enter')])
  expect(await page.getByRole('status').textContent()).toContain(words.done.mended)
  expect(await page.locator('#alike-0').count()).toBe(0)
})

test('what was typed stays when somebody else was quicker', async () => {
  const page = await signedIn('en')
  await bringIn(page, 'members.csv')
  const other = await page.context().newPage()
  await other.goto(page.url())
  await Promise.all([other.waitForURL(/done=mapped/), openColumns(other)])
  await page.locator('#cell-3-3').fill('theo@example.org')
  await Promise.all([page.waitForResponse((answer) => answer.status() === 400), press(page, 'mend')])
  expect(await page.locator('.error-summary').textContent()).toContain(
    messagesIn('en').imports.refusals['changed-meanwhile'],
  )
  expect(await page.locator('#cell-3-3').inputValue()).toBe('theo@example.org')
  await Promise.all([page.waitForURL(/done=mended/), press(page, 'mend')])
})

async function signedIn(lang: Locale): Promise<Page> {
  const page = await stage.newPage()
  await page.goto(stage.desk().auth.demonstrationLink('clerk').link)
  await page.waitForURL(/\/staff\//)
  await page.goto(`/${lang}/staff/import/`)
  return page
}

async function bringIn(page: Page, name: string): Promise<void> {
  await page.setInputFiles('#file', { name, mimeType: 'text/csv', buffer: Buffer.from(mess) })
  await Promise.all([page.waitForURL(/done=read/), page.locator('main form button').first().click()])
}

function press(page: Page, intent: string): Promise<void> {
  const hidden = `main form:has(input[name=intent][value=${intent}]) button`
  return page.locator(`main button[value=${intent}], ${hidden}`).click()
}

async function openColumns(page: Page): Promise<void> {
  const fold = page.locator('.desk-disclosure')
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click()
  await page.locator('button[value=map]').click()
}
