import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { z } from 'zod'

const findings = z.array(
  z.object({
    id: z.string(),
    nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
  }),
)

/** What axe finds wrong in a page, one line an element. Without names of rules: all of them. */
export async function violations(page: Page, rules: string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const some = rules.length === 0 ? {} : { runOnly: { type: 'rule', values: rules } }
  const options = { ...some, resultTypes: ['violations'], preload: false, iframes: false }
  const found = findings.parse(
    await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`),
  )
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 120)} ${failureSummary.slice(0, 200)}`,
    ),
  )
}
