import { describe, expect, test } from 'vitest'
import { piecesFor } from '../../../src/design/pdf/pieces.ts'
import { renderPdf } from '../../../src/design/pdf/render-pdf.ts'
import { sheet } from '../../../src/design/pdf/sheet.ts'
import { localeFacts, type Locale } from '../../../src/i18n/index.ts'
import { readPdf } from './read-pdf.ts'

async function read(locale: Locale, title: string, words: string) {
  const { text } = piecesFor(locale)
  const page = { locale, title, date: '2026-11-22', foot: text({}, 'foot'), children: text({}, words) }
  const bytes = await renderPdf(sheet(page))
  return { bytes, ...(await readPdf(bytes, localeFacts[locale].dir)) }
}

describe('a PDF', () => {
  test('is one page of A4 that says its title and its language', async () => {
    const { pages, size, title, language, lines } = await read(
      'fr',
      'Après la séance',
      'Gardez cette feuille.',
    )
    expect({ pages, title, language }).toEqual({ pages: 1, title: 'Après la séance', language: 'fr' })
    expect(size.map(Math.round)).toEqual([595, 842])
    expect(lines).toEqual(['Bon Endroit', 'Après la séance', 'Gardez cette feuille.', 'foot'])
  })

  test('keeps Hebrew, numbers and Latin words in their order, also in one line', async () => {
    const { lines } = await read(
      'he',
      'אחרי הטיפול',
      'ישראל 101 · צרפת 15 או 112 · גם mesotherapy של 48 שעות',
    )
    expect(lines[1]).toBe('אחרי הטיפול')
    expect(lines[2]).toBe('ישראל 101 · צרפת 15 או 112 · גם mesotherapy של 48 שעות')
  })

  test('keeps a Hebrew word whole in a Latin line, alef or not', async () => {
    const { lines } = await read('fr', 'La société', 'Décerné par האגודה אילת aujourd’hui')
    expect(lines[2]?.split(' ')).toEqual(expect.arrayContaining(['האגודה', 'אילת']))
  })

  test('leaves no letter out that its fonts lack', async () => {
    const { lines } = await read('fr', 'Docteur Đặng', 'Docteur Đặng')
    expect(lines.slice(1, 3)).toEqual(['Docteur Đang', 'Docteur Đang'])
  })

  test('takes the letters of each script from one font, however often the script changes', async () => {
    const { bytes } = await read('he', 'כותרת', 'אחת one שתיים two שלוש three ארבע four')
    const fonts = bytes.toString('latin1').match(/\/FontName \/\S+/g) ?? []
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts).toHaveLength(new Set(fonts.map((name) => name.replace(/.*\+/, ''))).size)
  })

  test('never breaks a word, nor parts it from the comma after it', async () => {
    const { lines } = await read('he', 'כותרת', 'מזותרפיה, '.repeat(60))
    expect(lines.slice(2, -1).filter((line) => /^[,-]|-$/.test(line.trim()))).toEqual([])
  })

  test('is the same for the same content', async () => {
    const [one, other] = [await read('en', 'Title', 'Words'), await read('en', 'Title', 'Words')]
    expect(one.bytes.length).toBe(other.bytes.length)
    expect([one.created, other.created]).toEqual(['D:20261122000000Z', 'D:20261122000000Z'])
  })
})
