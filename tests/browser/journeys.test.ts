import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openStage } from './support/stage.ts'

const stage = openStage()

const newcomers = [
  ['en', 'back pain', ['Toulouse', 'Jerusalem', 'Brussels']],
  ['fr', 'mal de dos', ['Toulouse', 'Jérusalem', 'Bruxelles']],
  ['he', 'כאבי גב', ['טולוז', 'ירושלים', 'בריסל']],
] as const

const year = expect.stringMatching(/20\d\d/)
const spines = /low-back|spinal|sciatica/

/** What a newcomer reads on a profile. */
async function readProfile(page: Page) {
  const phone = page.locator('a[href^="tel:"]').first()
  return {
    phone: (await phone.isVisible()) ? await phone.getAttribute('href') : undefined,
    treated: await page
      .locator('a[href*="/conditions/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')),
    checks: await page
      .locator('table [role=row]:has(td)')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim())),
      ),
  }
}

describe.each([
  ['with script', true],
  ['without script', false],
])('a newcomer %s', (_how, javaScriptEnabled) => {
  test.each(newcomers)(
    'finds in two interactions whom to call about a sore back, in %s',
    async (lang, what, towns) => {
      for (const town of towns) {
        const { page, complaints, elsewhere } = await stage.open(`/${lang}/`, { javaScriptEnabled })
        await page.locator('input[name=q]').first().fill(what)
        await page.locator('input[name=near]').first().fill(town)
        await Promise.all([page.waitForURL(/\/doctors\/\?/), page.keyboard.press('Enter')])

        const first = page.locator('.result').first()
        expect(await first.locator('a[href^="tel:"]').isVisible()).toBe(true)
        await Promise.all([page.waitForURL(/\/doctors\/[a-z]/), first.locator('.result-name a').click()])

        const { phone, treated, checks } = await readProfile(page)
        expect(phone).toMatch(/^tel:\+\d{8,}/)
        expect(treated.some((href) => spines.test(href))).toBe(true)
        expect(checks.length).toBeGreaterThanOrEqual(3)
        for (const check of checks) expect(check).toEqual([expect.stringMatching(/.{3}/), year, year])
        expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] })
      }
    },
  )

  test('comes back to the results and to the search by the back button', async () => {
    const { page } = await stage.open('/en/', { javaScriptEnabled })
    await page.locator('input[name=q]').first().fill('knee')
    await Promise.all([page.waitForURL(/\/doctors\/\?/), page.keyboard.press('Enter')])
    const results = page.url()
    await Promise.all([page.waitForURL(/\/doctors\/[a-z]/), page.locator('.result-name a').first().click()])
    await page.goBack()
    expect(page.url()).toBe(results)
    expect(await page.locator('.result').count()).toBeGreaterThan(3)
    await page.goBack()
    expect(new URL(page.url()).pathname).toBe('/en/')
  })
})

describe('the filters without script', () => {
  const reader = { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } }

  test('narrow the answer by "Apply" to exactly the number that stood beside the choice', async () => {
    const { page } = await stage.open('/en/doctors/?q=back+pain&near=Paris', reader)
    const choice = page.locator('fieldset label', { has: page.locator('input[name=language][value=he]') })
    const promised = Number(await choice.locator('.facet-count').textContent())
    await choice.locator('input').check()
    await Promise.all([page.waitForURL(/language=he/), page.locator('[data-filters] button').click()])
    expect(await page.locator('h1').textContent()).toContain(String(promised))
    expect(await page.locator('.result').count()).toBe(promised)
    expect(await page.locator('input[name=q]').first().inputValue()).toBe('back pain')
    expect(await choice.locator('input').isChecked()).toBe(true)
  })

  test('and what was understood are taken away again by their chips', async () => {
    const { page } = await stage.open('/en/doctors/?q=back+pain&near=Paris&language=he', reader)
    const narrow = await page.locator('.result').count()
    await Promise.all([
      page.waitForURL((url) => !url.searchParams.has('language')),
      page.locator('.chip:not(.chip-alternative)', { hasText: 'Hebrew' }).click(),
    ])
    expect(await page.locator('.result').count()).toBeGreaterThan(narrow)
    await Promise.all([
      page.waitForURL((url) => !url.searchParams.has('near')),
      page.locator('.chip:not(.chip-alternative)', { hasText: 'Paris' }).click(),
    ])
    expect(await page.locator('h1').textContent()).not.toContain('Paris')
  })

  test('are behind one button on a telephone', async () => {
    const { page } = await stage.open('/en/doctors/?q=knee', {
      ...reader,
      viewport: { width: 390, height: 844 },
    })
    const apply = page.locator('[data-filters] button')
    expect(await apply.isVisible()).toBe(false)
    await page.locator('.facets summary').click()
    expect(await apply.isVisible()).toBe(true)
  })
})

test('an answer of several pages is read from page to page', async () => {
  const { page } = await stage.open('/en/doctors/?country=FR', { javaScriptEnabled: false })
  const names = await page.locator('.result-name').allTextContents()
  await Promise.all([page.waitForURL(/page=2/), page.getByRole('link', { name: 'Next' }).click()])
  const more = await page.locator('.result-name').allTextContents()
  expect(new Set([...names, ...more]).size).toBe(names.length + more.length)
})

test('a search without an answer offers ways on that lead to one', async () => {
  const { page } = await stage.open('/en/doctors/?q=acne&near=Ajaccio&radius=5', { javaScriptEnabled: false })
  expect(await page.getByRole('heading', { name: 'No doctor found' }).isVisible()).toBe(true)
  await page.locator('main a[href*="/doctors/?"]:not(.chip)').first().click()
  await page.waitForLoadState()
  expect(await page.locator('.result').count()).toBeGreaterThan(0)
})

test('a word that is markup is shown as it was typed, and does nothing', async () => {
  const typed = `"><script>window.broken=1</script><img src=x onerror="window.broken=1">`
  const { page, complaints } = await stage.open(`/en/doctors/?q=${encodeURIComponent(typed)}`)
  expect(await page.locator('input[name=q]').first().inputValue()).toBe(typed)
  expect(await page.evaluate(() => 'broken' in window)).toBe(false)
  expect(await page.locator('main img').count()).toBe(0)
  expect(complaints).toEqual([])
})
