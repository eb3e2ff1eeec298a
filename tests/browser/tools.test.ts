import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { locales } from '../../src/i18n/locales.ts'
import { kindsInTurn } from './support/in-turn.ts'
import { problemsOf } from './support/problems.ts'
import { openStage } from './support/stage.ts'

const stage = openStage()

const names = ['prepare', 'questions', 'after-care']
const paths = ['', 'body-map/', 'report/', ...names.map((name) => `${name}/`)]
const pages = locales.flatMap((lang) => paths.map((path) => [path, lang, `/${lang}/tools/${path}`] as const))

test.each(kindsInTurn(pages))('%s in %s fits every screen and everybody', async (_kind, _lang, path) => {
  const { page, complaints, elsewhere } = await stage.open(path)
  expect(await problemsOf(page, [320, 390, 768, 1280])).toEqual([])
  expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] })
})

describe.each(locales)('on paper, in %s,', (lang) => {
  test.each(names)('%s is exactly one sheet', async (name) => {
    const { page } = await stage.open(`/${lang}/tools/${name}/`, { javaScriptEnabled: false })
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  })
})

describe('the body map', () => {
  test('is walked by keyboard from the drawing to the list', async () => {
    const { page } = await stage.open('/en/tools/body-map/', { javaScriptEnabled: false })
    const knee = page.getByRole('link', { name: /^Knee: \d+ conditions$/ }).first()
    const before = await knee.locator('.body-map-area').evaluate((area) => getComputedStyle(area).fill)
    await knee.focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    const after = await knee.locator('.body-map-area').evaluate((area) => getComputedStyle(area).fill)
    expect(after).not.toBe(before)
    await page.keyboard.press('Enter')
    expect(page.url()).toMatch(/#part-knee$/)
    await page.keyboard.press('Tab')
    const reached = await page.evaluate(() => document.activeElement?.getAttribute('href'))
    expect(reached).toBe('/en/conditions/knee-osteoarthritis/')
  })

  test('answers to a press on the region itself, and the back is behind its button on a phone', async () => {
    const { page } = await stage.open('/he/tools/body-map/', { viewport: { width: 390, height: 900 } })
    await page.locator('a[href="#part-belly"] .body-map-area').click()
    expect(page.url()).toMatch(/#part-belly$/)
    const back = page.locator('a[href="#part-back"]')
    expect(await back.isVisible()).toBe(false)
    await page.locator('.body-map-sides summary').nth(1).click()
    await back.locator('text').click()
    expect(page.url()).toMatch(/#part-back$/)
  })
})

test('a report is written, marked by one press and saved as a file, without any script', async () => {
  const { page } = await stage.open('/fr/tools/report/', { javaScriptEnabled: false, acceptDownloads: true })
  await page.locator('#area').fill('Genou gauche')
  await page.locator('main form button').click()
  expect(await page.locator('[aria-invalid=true]').count()).toBe(1)
  expect(await page.locator('#area').inputValue()).toBe('Genou gauche')
  await page.locator('#what').fill('Une boule violette.\nPuis de la fièvre.')
  await page.locator('main form button').click()
  const text = await page.locator('pre').textContent()
  expect(text).toContain('Une boule violette.\nPuis de la fièvre.')
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[download]').click()])
  expect(readFileSync(await download.path(), 'utf8')).toBe(text)
  expect(new URL(page.url()).search).toBe('')
})

test('the finished report is without any violation', async () => {
  const { page } = await stage.open('/he/tools/report/')
  await page.locator('#what').fill('גוש סגול')
  await page.locator('main form button').click()
  await page.waitForSelector('pre')
  await page.locator('pre').click()
  expect(await page.evaluate(() => getSelection()?.toString().includes('גוש סגול'))).toBe(true)
  expect(await problemsOf(page, [320, 1280])).toEqual([])
})
