import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../../src/design/pdf/render-pdf.ts'
import { localeFacts, locales, messagesIn, type Locale } from '../../../src/i18n/index.ts'
import { projectRoot } from '../../../src/kernel/root.ts'
import { loadFacts } from '../../../src/library/facts.ts'
import { toolPdf } from '../../../src/library/tool-pdf.ts'
import { toolSheet } from '../../../src/library/tool-sheet.ts'
import { readPdf } from '../../design/pdf/read-pdf.ts'

const facts = loadFacts(join(projectRoot, 'content'))
const origin = 'https://society.test'
const sheets = [...facts.tools.values()].flatMap((tool) => locales.map((locale) => ({ tool, locale })))

async function read(tool: (typeof sheets)[number]['tool'], locale: Locale) {
  const bytes = await renderPdf(toolPdf({ tool, facts, origin, locale, t: messagesIn(locale) }))
  return { bytes, ...(await readPdf(bytes, localeFacts[locale].dir)) }
}

describe.each(sheets)('the sheet $tool.id as a PDF in $locale', ({ tool, locale }) => {
  test('is one light page of A4 with title, language, review and address', async () => {
    const { bytes, pages, size, title, language, lines } = await read(tool, locale)
    expect({ pages, title, language }).toEqual({ pages: 1, title: tool.names[locale], language: locale })
    expect(size.map(Math.round)).toEqual([595, 842])
    expect(bytes.length).toBeLessThan(120 * 1024)
    expect(lines.at(-1)).toBe(`${origin}/${locale}/tools/${tool.id}/`)
    expect(lines.join(' ')).toContain(messagesIn(locale).library.awaitingReview)
  })

  test('holds every section and every source', async () => {
    const { lines } = await read(tool, locale)
    const { sections, sources } = toolSheet(tool, locale)
    const words = lines.join(' ')
    for (const { items } of sections)
      for (const { text } of items) expect(words).toContain(text.split(/[\s,.:;?]/)[0])
    expect(sources.length).toBeGreaterThan(0)
    // Between Hebrew letters the point after a number stands at its left.
    for (const index of sources.keys())
      expect(words).toMatch(new RegExp(`\\b${index + 1}\\.|\\.${index + 1}`))
  })
})

describe('the Hebrew sheet for afterwards', () => {
  test('has the emergency numbers beside their countries, in the order of reading', async () => {
    const tool = facts.tools.get('after-care')
    const { lines } = tool ? await read(tool, 'he') : { lines: [] }
    const words = lines.join(' ').replace(/\s+/g, ' ')
    expect(words).toContain('ישראל 101 · צרפת 15 · בלגיה 112')
    expect(words).toContain('שווייץ 144 · בריטניה 999')
    expect(words).toContain('קשה לנשום.')
  })
})
