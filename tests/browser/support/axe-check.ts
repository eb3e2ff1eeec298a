import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { z } from 'zod'

const findings = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

/** What axe finds wrong on the open page, one line an element. */
export async function wrongOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const options = { resultTypes: ['violations'], preload: false, iframes: false }
  const found = findings.parse(
    await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`),
  )
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}
