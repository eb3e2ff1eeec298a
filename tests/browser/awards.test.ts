import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { locales, type Locale } from '../../src/i18n/index.ts'
import { openMemberStage } from './support/member-stage.ts'
import { problemsOf } from './support/problems.ts'

const stage = openMemberStage()
const widths = [320, 390, 768, 1280]

async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

/** The certificate of the invented member: its page, and its number. */
async function certificateOf(page: Page, lang: Locale): Promise<{ path: string; number: string }> {
  await page.goto(`/${lang}/member/awards/`)
  const path = (await page.locator('.desk-row-end a').first().getAttribute('href')) ?? ''
  return { path, number: await page.locator('.award-number').first().innerText() }
}

test.each(locales)(
  'certificate and plate are sound in %s on every screen, light and dark, and print on one sheet',
  { timeout: 120_000 },
  async (lang) => {
    const member = await stage.signedIn()
    const { path } = await certificateOf(member, lang)
    expect(await problemsOf(member, widths)).toEqual([])
    for (const paper of [path, `/${lang}/member/awards/plate/`]) {
      await member.goto(paper)
      expect(await sheets(member)).toBe(1)
      expect(await problemsOf(member, widths)).toEqual([])
    }
  },
)

test.each(locales)(
  'the answer of the check is sound in %s on every screen, with its number whole',
  async (lang) => {
    const { number } = await certificateOf(await stage.signedIn(), lang)
    const reader = await stage.newPage()
    for (const typed of [number, '1234']) {
      await reader.goto(`/${lang}/verify/`)
      await reader.locator('#code').fill(typed)
      await reader.locator('.verify-form button').click()
      await reader.locator('.verify-answer').waitFor()
      expect(await problemsOf(reader, widths)).toEqual([])
    }
  },
)
