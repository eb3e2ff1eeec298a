import { Font } from '@react-pdf/renderer'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { loadFonts } from '../../../src/design/pdf/fonts.ts'
import { isDrawn, nearestLetters } from '../../../src/design/pdf/letters.ts'

const font = z.object({ characterSet: z.array(z.number()) })
const cuts = [
  { face: 'sans', fontWeight: 400 },
  { face: 'sans', fontWeight: 700 },
  { face: 'serif', fontWeight: 500 },
]

function lettersOf({ face, fontWeight }: (typeof cuts)[number]): Set<number> {
  const files = ['latin', 'latin-ext', 'hebrew'].map((script) => `${face}-${script}`)
  return new Set(
    files.flatMap((fontFamily) => font.parse(Font.getFont({ fontFamily, fontWeight })?.data).characterSet),
  )
}

describe('the letters of a PDF', () => {
  test('are those that every one of its fonts has', async () => {
    await loadFonts()
    const sets = cuts.map(lettersOf)
    const promised = [...Array(0x10000).keys()].filter((code) => isDrawn(String.fromCodePoint(code)))
    expect(promised.length).toBeGreaterThan(300)
    const lacking = promised.filter((code) => sets.some((letters) => !letters.has(code)))
    expect(lacking.map((code) => String.fromCodePoint(code))).toEqual([])
  })

  test('stand for those that they lack: a name loses a mark rather than a letter', () => {
    expect(nearestLetters('Đặng Thị Ũng')).toBe('Đang Thi Ung')
    expect(nearestLetters('Łukasz O’Neill, אנוק')).toBe('Łukasz O’Neill, אנוק')
    expect(nearestLetters('李')).toBe('李')
  })
})
