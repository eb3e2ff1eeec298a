import { describe, expect, test } from 'vitest'
import { people } from '../http/support/addresses.ts'
import { openStage } from './support/stage.ts'

const stage = openStage()

/** How many sheets a page takes, as a PDF tells. */
async function sheets(path: string): Promise<number> {
  const { page } = await stage.open(path, { javaScriptEnabled: false })
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

describe('on paper', () => {
  const profiles = [people.helene, people.inTwoScripts, people.ofTwoPractices, people.withoutConsultations]

  test.each(['en', 'fr', 'he'])('a profile is at most two sheets, in %s', async (lang) => {
    for (const slug of profiles) {
      const count = await sheets(`/${lang}/doctors/${slug}/`)
      expect(count).toBeGreaterThan(0)
      expect(count).toBeLessThanOrEqual(2)
    }
  })

  test.each(['en', 'fr', 'he'])('a page of the guide is a leaflet, in %s', async (lang) => {
    const count = await sheets(`/${lang}/guide/what-is-mesotherapy/`)
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThanOrEqual(6)
  })

  test('what only a screen needs is left away, and the address of the page is there', async () => {
    const { page } = await stage.open(`/en/doctors/${people.helene}/`)
    await page.emulateMedia({ media: 'print' })
    for (const unneeded of ['.site-header nav', '.skip-link', 'form'])
      expect(await page.locator(unneeded).filter({ visible: true }).count()).toBe(0)
    expect(await page.locator('main').textContent()).toContain(`/en/doctors/${people.helene}/`)
  })
})
