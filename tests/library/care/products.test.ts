import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { locales } from '../../../src/i18n/locales.ts'
import { content, facts, row, rows } from './support.ts'

const files = [
  'product-classes.json',
  'product-uses.json',
  ...readdirSync(join(content, 'products')).map((file) => `products/${file}`),
].map((file) => readFileSync(join(content, file), 'utf8'))

describe('the products', () => {
  test('are 26, in 17 classes, and no class is empty', () => {
    expect([facts.products.size, facts.productClasses.size]).toEqual([26, 17])
    expect(new Set([...facts.products.values()].map((product) => product.class))).toEqual(
      new Set(facts.productClasses.keys()),
    )
  })

  test('come without any dose', () => {
    const dose = /\d\s?(?:mg|µg|ml|cc|mL|IU|UI|מ״ג|מ״ל|מיליגרם|מיליליטר)(?!\p{L})/u
    expect('20 mg a session').toMatch(dose)
    expect('20 מ״ג').toMatch(dose)
    expect(files.filter((text) => dose.test(text))).toEqual([])
  })

  test('spell thiocolchicoside right, where a printed list slipped', () => {
    expect(files.filter((text) => /thiocochicoside/i.test(text))).toEqual([])
    expect(row('product-uses', 'use-muscle')[1]).toContain('Thiocolchicoside')
  })

  test.each(locales)('show a patient only the name and what to know, in %s', (locale) => {
    const shown = rows('patient-products', locale)
    expect(shown).toHaveLength(8)
    expect(shown.every(({ cells }) => cells.length === 1 && cells[0]?.sources?.length)).toBe(true)
  })

  test('carry the European restrictions with their years', () => {
    expect(row('products', 'product-piroxicam').at(-1)).toContain('EMA 2007: No longer for short-term pain')
    expect(row('products', 'product-calcitonin').at(-1)).toContain('EMA 2012: No longer for osteoporosis')
    expect(row('products', 'product-thiocolchicoside').at(-1)).toContain('AIFA 2019: Contraindicated')
  })

  test('say in which year the label was read, where one was', () => {
    expect(row('products', 'product-lidocaine')[3]).toContain('Label of 2022 read.')
    expect(row('products', 'product-procaine')[3]).toContain('Label not read.')
  })

  test('mark what is not to be injected, and only that', () => {
    const marked = rows('products').filter(({ warning }) => warning)
    expect(marked.map(({ id }) => id)).toEqual([
      'product-corticosteroids',
      'product-phosphatidylcholine-deoxycholate',
    ])
  })

  test('that are prohibited in France say so in the class and in the row', () => {
    expect(row('product-classes', 'class-prohibited').at(-1)).toContain('France: Cosmetic fat lysis')
    expect(row('products', 'product-phosphatidylcholine-deoxycholate').at(-1)).toContain('decree 2011-382')
  })
})

describe('the printed list of uses', () => {
  test('has its six uses in their order', () => {
    expect(rows('product-uses').map(({ title }) => title.text)).toEqual([
      'Pain',
      'Inflammation',
      'Bone and cartilage',
      'Muscle',
      'Oedema',
      'Scar',
    ])
  })

  test('names only the brands that list printed', () => {
    const printed = rows('product-uses').map(({ cells }) => cells[1]?.text)
    expect(printed).toEqual([
      'Mésocaïne and Procaïne Lavoisier',
      'Piroxicam Teva and Calcitonine Pharmy II',
      'Calcitonine Pharmy II',
      'Miorel and Mag injectable',
      'Dicynone and Mag injectable',
      'Laroscorbine, Vit E Nepalm and Mag injectable',
    ])
  })

  test('says what an agency has restricted since', () => {
    expect(row('product-uses', 'use-bone-cartilage').at(-1)).toContain('EMA 2012')
  })
})
