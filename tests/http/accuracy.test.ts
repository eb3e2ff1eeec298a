import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { locales, messagesIn } from '../../src/i18n/index.ts'
import { listedSlugs } from './support/api.ts'
import { readPage, textOf } from './support/page.ts'
import { visitSite } from './support/visitor.ts'

const visitor = visitSite()

describe.each(locales)('the figures on accuracy in %s', (lang) => {
  const { accuracy } = messagesIn(lang)

  async function page() {
    const { status, body } = await visitor.ask(`/${lang}/about/accuracy/`)
    expect(status).toBe(200)
    return { body, ...readPage(body) }
  }

  test('count the doctors whom the directory lists', async () => {
    const { total } = z.object({ total: z.number() }).parse(await visitor.json('/api/v1/doctors'))
    const [listed] = (await page()).all('dd').map(textOf)
    expect(Number(listed)).toBe(total)
  })

  test('stand in tables, each with how it is counted', async () => {
    const { all } = await page()
    const cells = all('td').map(textOf)
    for (const { how } of Object.values(accuracy.rows)) expect(cells).toContain(how)
  })

  test('are drawn with a sentence for whoever cannot see the drawing', async () => {
    const { all, values } = await page()
    const sentences = values('svg', 'aria-label', ({ role }) => role === 'img')
    expect(sentences.length).toBeGreaterThan(0)
    expect(all('figcaption').map(textOf)).toEqual(expect.arrayContaining(sentences))
    expect(all('details').length).toBeGreaterThanOrEqual(2)
  })

  test('say that a demonstration is invented, and name nobody', async () => {
    const { body } = await page()
    expect(body).toContain(accuracy.demonstration)
    const named = (await listedSlugs(visitor)).filter((slug) => body.includes(slug))
    expect(named).toEqual([])
  })
})

test('every page leads to the figures', async () => {
  const { body } = await visitor.ask('/en/')
  expect(readPage(body).values('a', 'href')).toContain('/en/about/accuracy/')
})
