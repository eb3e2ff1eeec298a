import { describe, expect, it } from 'vitest'
import { fold, isHebrew, tokens } from '../../src/search/fold.ts'

describe('folding a text', () => {
  it.each([
    ['Hélène  COHEN-Lévy', 'helene cohen levy'],
    ["mal à l'épaule", 'mal a epaule'],
    ['Qu’est-ce que j’ai', 'est ce que ai'],
    ["aujourd'hui", 'aujourdhui'],
    ["O'Connor", 'oconnor'],
    ['sœur, Straße, Łódź, Søren', 'soeur strasse lodz soren'],
    ['ﬁbromyalgie', 'fibromyalgie'],
    ['İstanbul', 'istanbul'],
    ['', ''],
    ['—!?…', ''],
  ])('reads %j as %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('drops Hebrew points, turns final letters into base letters, and parts words at a maqaf', () => {
    expect(fold('יְרוּשָׁלַיִם')).toBe('ירושלימ')
    expect(fold('תל־אביב')).toBe('תל אביב')
    expect(fold('ד"ר כהן')).toBe('דר כהנ')
    expect(fold('ג׳ורג׳')).toBe('גורג')
  })

  it('drops marks of direction and zero width', () => {
    expect(fold('\u200Eco\u200Bhen\u202E\uFEFF')).toBe('cohen')
  })

  it('is safe and stable with any bytes', () => {
    for (const text of [
      '\uD800',
      '\0\0',
      '🦴'.repeat(50),
      'ﷺ'.repeat(200),
      "l'".repeat(100),
      'i'.repeat(200),
    ]) {
      expect(fold(fold(text))).toBe(fold(text))
    }
  })
})

it('gives the words of a text', () => {
  expect(tokens('  Tel-Aviv, 31000 ')).toEqual(['tel', 'aviv', '31000'])
  expect(tokens(' ')).toEqual([])
})

it('knows Hebrew words', () => {
  expect(isHebrew('כהנ')).toBe(true)
  expect(isHebrew('cohen')).toBe(false)
})
