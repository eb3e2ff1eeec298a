import { describe, expect, test } from 'vitest'
import type { Locale } from '../../src/i18n/locales.ts'
import { readText } from '../../src/library/guide-text.ts'
import { rules } from '../../src/library/rules.ts'

const sources = new Map([['HAS2014', {}]])

/** The names of the rules that a page breaks. */
function broken(markdown: string, locale: Locale = 'en'): string[] {
  const { blocks } = readText(`---\ntitle: A page\n---\n\n${markdown}\n`)
  return blocks.flatMap((block) =>
    Object.entries(rules).flatMap(([name, rule]) => (rule(block, { locale, sources }) ? [name] : [])),
  )
}

describe('a citation is needed', () => {
  test('at the end of a paragraph', () => {
    expect(broken('The skin is broken.')).toEqual(['citation'])
    expect(broken('The skin is broken. [@HAS2014]')).toEqual([])
    expect(broken('The skin [@HAS2014] is broken.')).toEqual(['citation'])
  })

  test('at the end of each list item, even over two lines', () => {
    expect(broken('- Bruises. [@HAS2014]\n- Pain\n  and redness.')).toEqual(['citation'])
    expect(broken('1. Bruises\n   and pain. [@HAS2014]')).toEqual([])
  })

  test('in each row of a table, but not in its head', () => {
    expect(broken('| What | Source |\n|---|---|\n| Pain | [@HAS2014] |\n| Bruises | |')).toEqual(['citation'])
  })

  test('neither for headings, nor for questions, nor for a mere link', () => {
    expect(
      broken('## What we do not know\n\n- How many sessions?\n\n[All conditions](/en/conditions/)'),
    ).toEqual([])
  })
})

describe('an author is told', () => {
  test('that a source does not exist', () => {
    expect(broken('The skin is broken. [@HAS2041]')).toEqual(['unknown-source'])
  })

  test('that a word promises too much, in every language', () => {
    expect(broken('It is painless. [@HAS2014]')).toEqual(['banned-word'])
    expect(broken('C’est sans douleur. [@HAS2014]', 'fr')).toEqual(['banned-word'])
    expect(broken('הטיפול ללא כאב. [@HAS2014]', 'he')).toEqual(['banned-word'])
  })

  test('nothing when the word is somebody else’s, in quotation marks', () => {
    expect(broken('Some say “painless”. [@HAS2014]')).toEqual([])
    expect(broken('On lit « sans danger ». [@HAS2014]', 'fr')).toEqual([])
  })

  test('nothing when a banned word is only part of another', () => {
    expect(broken('A magical story is a magician’s. [@HAS2014]')).toEqual([])
  })

  test('that HTML is not allowed', () => {
    expect(broken('Pain <b>goes</b>. [@HAS2014]')).toEqual(['raw-html'])
    expect(broken('<!-- note --> Pain. [@HAS2014]')).toEqual(['raw-html'])
    expect(broken('Pain under 3 < 5 points. [@HAS2014]')).toEqual([])
  })

  test('that a text is in the wrong language', () => {
    const french = 'Le médecin vous examine et pose un diagnostic avant les piqûres. [@HAS2014]'
    const english = 'The doctor examines you and makes a diagnosis before the needle. [@HAS2014]'
    const hebrew = 'הרופא בודק אתכם וקובע אבחנה לפני ההזרקה הראשונה. [@HAS2014]'
    expect(broken(french, 'en')).toEqual(['language'])
    expect(broken(english, 'fr')).toEqual(['language'])
    expect(broken(english, 'he')).toEqual(['language'])
    expect(broken(hebrew, 'en')).toEqual(['language'])
    expect([broken(french, 'fr'), broken(english, 'en'), broken(hebrew, 'he')]).toEqual([[], [], []])
  })

  test('that a link leads out of the pages in this language', () => {
    expect(broken('See [a shop](https://shop.example/needles). [@HAS2014]')).toEqual(['link'])
    expect(broken('See https://shop.example. [@HAS2014]')).toEqual(['link'])
    expect(broken('See [costs](/fr/guide/costs/). [@HAS2014]')).toEqual(['link'])
    expect(broken('See [costs](/en/guide/costs/). [@HAS2014]')).toEqual([])
  })
})
