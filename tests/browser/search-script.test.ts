import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/kernel/root.ts'
import { visitSite } from '../http/support/visitor.ts'
import { readPage } from '../http/support/page.ts'
import { openStage } from './support/stage.ts'
import { violations } from './support/violations.ts'

const stage = openStage()

/** Opens a page for one reader; what the browser complains about fails the test. */
async function reading(
  path: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const { page, complaints } = await stage.open(path, options)
  await look(page)
  expect(complaints).toEqual([])
}

const what = '#search-q'
const where = '#search-near'
const title = (page: Page) => page.locator('h1').innerText()
const rows = (page: Page) => page.getByRole('option')

describe('results that follow typing', () => {
  test('what is typed changes the answer and the address, and the caret stays where it was', () =>
    reading('/en/doctors/', async (page) => {
      const all = await title(page)
      await page.locator(what).pressSequentially('lumbago')
      await page.waitForURL('**/en/doctors/?q=lumbago')
      await expect.poll(() => title(page)).not.toBe(all)
      expect(await page.title()).toContain(await title(page))
      expect(await page.locator('.understood').innerText()).toContain('Acute low back pain')
      await page.locator(what).press('ArrowLeft')
      await page.locator(what).pressSequentially('x')
      expect(await page.locator(what).inputValue()).toBe('lumbagxo')
    }))

  test('back and forward bring back results, fields and filters without loading the page', () =>
    reading('/en/doctors/?near=Paris', async (page) => {
      await page.evaluate(() => Reflect.set(window, 'stayed', true))
      const before = await title(page)
      const french = page.locator('[data-filters] [name=language][value=fr]')
      await french.check()
      await page.waitForURL('**language=fr**')
      await page.locator(where).fill('')
      await page.waitForURL((url) => !url.searchParams.has('near'))
      await page.goBack()
      await expect.poll(() => page.locator(where).inputValue()).toBe('Paris')
      await expect.poll(() => title(page)).toBe(before)
      expect(await french.isChecked()).toBe(false)
      await page.goForward()
      await expect.poll(() => french.isChecked()).toBe(true)
      expect(await page.evaluate(() => Reflect.get(window, 'stayed'))).toBe(true)
    }))

  test('a filter applies at once, keeps the focus, and its chip takes it away again', () =>
    reading(
      '/en/doctors/?near=Paris',
      async (page) => {
        expect(await page.locator('[data-filters] [type=submit]').isVisible()).toBe(false)
        const box = page.locator('[data-filters] [name=language][value=fr]')
        await box.focus()
        await page.keyboard.press('Space')
        await page.waitForURL('**language=fr**')
        await page.locator('.chip', { hasText: 'French' }).waitFor()
        expect(await box.evaluate((element) => element === document.activeElement)).toBe(true)
        await page.locator('.chip', { hasText: 'French' }).click()
        await expect.poll(() => box.isChecked()).toBe(false)
      },
      { viewport: { width: 1280, height: 900 } },
    ))

  test('a word that is typed before a filter has answered does not undo the filter', () =>
    reading('/en/doctors/?near=Paris', async (page) => {
      await page.route('**language=fr**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300))
        await route.continue().catch(() => {})
      })
      await page.locator('[data-filters] [name=language][value=fr]').dispatchEvent('click')
      await page.locator(what).pressSequentially('knee')
      await page.waitForURL((url) => url.searchParams.get('q') === 'knee')
      expect(new URL(page.url()).searchParams.get('language')).toBe('fr')
      expect(await page.locator('[data-filters] [name=language][value=fr]').isChecked()).toBe(true)
    }))

  test('an answer that takes long is announced by a mark, and the mark goes with it', () =>
    reading('/en/doctors/', async (page) => {
      let answer = () => {}
      const late = new Promise<void>((resolve) => (answer = resolve))
      await page.route('**q=lumbago', async (route) => {
        await late
        await route.continue()
      })
      await page.locator(what).fill('lumbago')
      await page.locator('#results[data-busy][aria-busy=true]').waitFor()
      answer()
      await page.waitForURL('**q=lumbago')
      expect(await page.locator('[data-busy]').count()).toBe(0)
    }))

  test('submitting is a step to come back from, typing is none', () =>
    reading('/en/doctors/?near=Lyon', async (page) => {
      await page.locator(what).pressSequentially('knee')
      await page.waitForURL('**q=knee&near=Lyon')
      await page.locator(what).press('Enter')
      await page.goBack()
      await expect.poll(() => page.locator(what).inputValue()).toBe('')
      expect(new URL(page.url()).search).toBe('?near=Lyon')
    }))

  test('the new title is read out', () =>
    reading('/en/doctors/', async (page) => {
      await page.locator(where).pressSequentially('Lyon')
      await expect
        .poll(async () => (await page.locator('[role=status]').allInnerTexts()).join())
        .toContain('near Lyon')
    }))

  test('when the network is gone the old results stay and the filters have their button back', () =>
    reading('/en/doctors/', async (page) => {
      const before = await title(page)
      await page.route('**/en/doctors/?q=*', (route) => route.fulfill({ status: 200, body: 'nothing' }))
      await page.locator(what).pressSequentially('lumbago')
      await expect.poll(() => page.locator('html[data-live]').count()).toBe(0)
      expect(await title(page)).toBe(before)
      await page.unroute('**/en/doctors/?q=*')
      await page.locator(what).press('Enter')
      await page.waitForURL('**/en/doctors/?q=lumbago**')
    }))
})

describe('suggestions', () => {
  test('with the keyboard alone from the first page to a phone number', () =>
    reading('/en/', async (page) => {
      const { keyboard } = page
      await page.locator(what).focus()
      await keyboard.type('lumb')
      await rows(page).first().waitFor()
      await keyboard.press('ArrowDown')
      const meant = await page.locator(what).getAttribute('aria-activedescendant')
      expect(await page.locator(`#${meant}`).getAttribute('aria-selected')).toBe('true')
      await keyboard.press('Enter')
      await page.waitForURL('**/en/doctors/?q=Acute+low+back+pain**')
      await page.locator(where).focus()
      await keyboard.type('pari')
      await rows(page).first().waitFor()
      await keyboard.press('ArrowDown')
      await keyboard.press('Enter')
      await page.waitForURL('**near=Paris**')
      await page.locator('.result-list a').first().focus()
      await keyboard.press('Enter')
      await page.waitForURL(/\/en\/doctors\/[a-z0-9-]+\/$/)
      expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(0)
    }))

  test('in Hebrew, with kinds said in words', () =>
    reading('/he/', async (page) => {
      await page.locator(what).focus()
      await page.keyboard.type('כאבי ג')
      await rows(page).first().waitFor()
      expect(await rows(page).first().innerText()).toContain('מצב רפואי')
      await page.locator(where).focus()
      await page.keyboard.type('ירוש')
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => page.locator('[aria-selected=true]').innerText()).toContain('ירושלים')
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.searchParams.get('near') === 'ירושלים')
    }))

  test('the first key answers from the local list while the server is silent', () =>
    reading('/fr/', async (page) => {
      await page.route('**/api/v1/suggest**', () => {})
      await page.locator(where).pressSequentially('t')
      await rows(page).first().waitFor()
      expect(await rows(page).first().innerText()).toContain('Toulouse')
    }))

  test('doctors are added behind what is shown already, and lead to their page', () =>
    reading('/en/', async (page) => {
      await page.locator(what).pressSequentially('co')
      const first = await rows(page).first().innerText()
      await rows(page).filter({ hasText: 'Doctor' }).first().waitFor()
      expect(await rows(page).first().innerText()).toBe(first)
      expect(await rows(page).count()).toBeLessThanOrEqual(8)
      await rows(page).filter({ hasText: 'Doctor' }).first().click()
      await page.waitForURL(/\/en\/doctors\/[a-z0-9-]+\/$/)
    }))

  test('Escape closes the list, then empties the field; Tab closes it and chooses nothing', () =>
    reading('/en/', async (page) => {
      const field = page.locator(what)
      await field.pressSequentially('knee')
      await rows(page).first().waitFor()
      await field.press('Escape')
      expect(await rows(page).count()).toBe(0)
      expect(await field.inputValue()).toBe('knee')
      await field.press('Escape')
      expect(await field.inputValue()).toBe('')
      await field.pressSequentially('knee')
      await field.press('ArrowDown')
      await field.press('Tab')
      expect(await rows(page).count()).toBe(0)
      expect(await field.inputValue()).toBe('knee')
    }))

  test.each(['/en/', '/he/', '/en/doctors/', '/he/doctors/'])(
    'nothing bars the way on %s while the list is open',
    (path) =>
      reading(path, async (page) => {
        await page.locator(where).pressSequentially(path.startsWith('/he') ? 'ח' : 'p')
        await rows(page).first().waitFor()
        expect(await violations(page)).toEqual([])
        const heights = () =>
          rows(page).evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height))
        await expect.poll(async () => Math.min(...(await heights()))).toBeGreaterThanOrEqual(44)
      }),
  )

  test('the page does not move when the list opens or the results change', () =>
    reading('/en/doctors/?near=Paris', async (page) => {
      const top = () => page.locator('h1').evaluate((h1) => h1.getBoundingClientRect().top)
      const before = await top()
      await page.locator(what).pressSequentially('knee')
      await page.waitForURL('**q=knee**')
      await rows(page).first().waitFor()
      expect(await top()).toBe(before)
    }))
})

test('without script the form searches and the filters have a button', () =>
  reading(
    '/fr/',
    async (page) => {
      await page.locator(what).fill('lumbago')
      await page.locator(where).fill('Paris')
      await page.locator(where).press('Enter')
      await page.waitForURL('**/fr/doctors/?q=lumbago&near=Paris')
      expect(await page.locator('[data-filters] [type=submit]').isVisible()).toBe(true)
      await page.locator('[data-filters] [type=submit]').click()
      await page.waitForURL('**radius=30**')
    },
    { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } },
  ))

describe('how much is loaded', () => {
  const visitor = visitSite()
  const pressed = (address: string) => readFileSync(join(projectRoot, 'dist/client', `${address}.br`)).length
  const scriptsOf = async (path: string) => {
    return readPage((await visitor.ask(path)).body).values('script', 'src')
  }

  test('home and results load one and the same script of at most 6 KB', async () => {
    const scripts = await scriptsOf('/en/')
    expect(scripts).toHaveLength(1)
    expect(await scriptsOf('/he/doctors/?q=lumbago')).toEqual(scripts)
    expect(pressed(scripts[0] ?? '')).toBeLessThanOrEqual(6 * 1024)
  })

  test.each(['en', 'fr', 'he'])('the local list of %s has at most 6 KB', (lang) => {
    expect(pressed(`/local-suggestions/${lang}.json`)).toBeLessThanOrEqual(6 * 1024)
  })

  test.each(['/en/conditions/', '/en/guide/', '/en/diplomas/'])('%s loads no script', async (path) => {
    expect(await scriptsOf(path)).toEqual([])
  })
})
