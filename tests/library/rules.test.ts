import { describe, expect, test } from 'vitest'
import type { Locale } from '../../src/i18n/locales.ts'
import { overclaim } from '../../src/library/claims.ts'
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

  test('that a block does not exist', () => {
    expect(broken('::tecniques')).toEqual(['unknown-block'])
    expect(broken('::techniques')).toEqual([])
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

  test('that one sentence of a text was left in another language', () => {
    const half = 'The skin heals. Le médecin vous examine et pose un diagnostic avant la séance. [@HAS2014]'
    expect(broken(half)).toEqual(['language'])
    expect(broken('It was held in 2011 ו־2012. [@HAS2014]')).toEqual(['language'])
    const inHebrew = 'העור נפתח. The doctor examines you and makes a diagnosis first. [@HAS2014]'
    expect(broken(inHebrew, 'he')).toEqual(['language'])
  })

  test('nothing about names in Hebrew, however many', () => {
    const names = 'נזכרו השמות Aqualyx, Lipodissolve, Lipo Lab, Kabelline ו־Kybella. [@HAS2014]'
    expect(broken(names, 'he')).toEqual([])
  })

  test('that a heading or the beginning of an item was left in another language', () => {
    expect(broken('## Nombre de séances')).toEqual(['language-mix'])
    expect(broken('- Affronter: wrinkles. [@HAS2014]')).toEqual(['language-mix'])
    expect(broken('## Safety', 'fr')).toEqual(['language-mix'])
    expect(broken('## Side effects of the needle', 'fr')).toEqual(['language-mix'])
    expect(broken('## Treatment', 'he')).toEqual(['language-mix'])
    expect(broken('## הטיפול', 'en')).toEqual(['language', 'language-mix'])
  })

  test('nothing about a heading that names something in its own language', () => {
    expect(broken('## HAS 2014\n\n## The “nappage”\n\n## University Paris-Est')).toEqual([])
    expect(broken('## Le DU de Bordeaux\n\n## La HAS', 'fr')).toEqual([])
    expect(broken('## סימן CE\n\n## Cochrane', 'he')).toEqual([])
  })

  test('that a sentence sells something', () => {
    expect(broken('Book now. [@HAS2014]')).toEqual(['advertising'])
    expect(broken('Top 8 devices. [@HAS2014]')).toEqual(['advertising'])
    expect(broken('Commandez la crème. [@HAS2014]', 'fr')).toEqual(['advertising'])
    expect(broken('הקרם מגיע במשלוח חינם. [@HAS2014]', 'he')).toEqual(['advertising'])
  })

  test('that a link leads out of the pages in this language', () => {
    expect(broken('See [a shop](https://shop.example/needles). [@HAS2014]')).toEqual(['link'])
    expect(broken('See https://shop.example. [@HAS2014]')).toEqual(['link'])
    expect(broken('See [costs](/fr/guide/costs/). [@HAS2014]')).toEqual(['link'])
    expect(broken('See [costs](/en/guide/costs/). [@HAS2014]')).toEqual([])
  })
})

describe('a claim may not be stronger than its evidence', () => {
  const trials = ['rct-supported'] as const
  const weak = ['rct-supported', 'limited'] as const

  test('nothing is ever proven', () => {
    expect(overclaim('It is proven.', 'en', trials)).toBe('proven')
    expect(overclaim('C’est bien documenté.', 'fr', trials)).toBe('bien documenté')
    expect(overclaim('הוכח שהטיפול עוזר.', 'he', trials)).toBe('הוכח שהטיפול')
  })

  test('“effective” needs trials for every condition of the page', () => {
    expect(overclaim('It is effective.', 'en', trials)).toBeUndefined()
    expect(overclaim('It is effective.', 'en', weak)).toBe('effective')
    expect(overclaim('It is effective.', 'en')).toBe('effective')
    expect(overclaim('La méthode est efficace.', 'fr', weak)).toBe('efficace')
    expect(overclaim('השיטה יעילה.', 'he', weak)).toBe('יעילה')
  })

  test('who denies, asks, quotes or reports claims nothing', () => {
    expect(
      overclaim('It is not effective. Is it proven? They say “proven”. The seller claims it cures.', 'en'),
    ).toBe(undefined)
    expect(
      overclaim('Ce n’est pas prouvé. Est-ce efficace ? Le cabinet affirme que c’est efficace.', 'fr'),
    ).toBe(undefined)
    expect(overclaim('השיטה אינה יעילה. האם היא יעילה? המוכר טוען שהיא יעילה.', 'he')).toBe(undefined)
  })

  test('one sentence that denies does not excuse the next', () => {
    expect(overclaim('It is not painful. It is effective.', 'en')).toBe('effective')
  })
})

test('each rule has a text here that only it finds', () => {
  const found = [
    'Pain.',
    'Pain. [@HAS2041]',
    '::tecniques',
    'It is painless. [@HAS2014]',
    'It is proven. [@HAS2014]',
    'Book now. [@HAS2014]',
    'Pain <b>goes</b>. [@HAS2014]',
    'Le médecin vous examine et pose un diagnostic. [@HAS2014]',
    '## Nombre de séances',
    'See https://shop.example. [@HAS2014]',
  ].flatMap((text) => broken(text))
  expect(found).toEqual(Object.keys(rules))
})
