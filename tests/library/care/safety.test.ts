import { describe, expect, test } from 'vitest'
import { locales } from '../../../src/i18n/locales.ts'
import { facts, row, rows } from './support.ts'

const kinds = ['absolute', 'relative', 'discuss'].map((kind) => `contraindications-${kind}`)

describe('who should not have it', () => {
  test('pregnancy and breastfeeding are a plain no, and stand first', () => {
    const never = rows('contraindications-absolute').map(({ id }) => id)
    expect(never.slice(0, 2)).toEqual(['pregnancy', 'breastfeeding'])
  })

  test('an autoimmune disease follows the stricter of two sources', () => {
    expect(row('contraindications-relative', 'autoimmune-flare')[1]).toContain('Take the stricter')
  })

  test('blood thinners are never to be stopped on one’s own', () => {
    expect(row('contraindications-discuss', 'anticoagulants')[1]).toContain('never stop on your own')
  })

  test('keloids are about one’s own history, not about a skin colour', () => {
    expect(row('contraindications-relative', 'keloid-tendency')[1]).toContain('whatever your skin colour')
  })

  test('every reason is shown once, on one of the three tables', () => {
    const shown = kinds.flatMap((name) => rows(name).map(({ id }) => id))
    expect(shown.toSorted()).toEqual([...facts.contraindications.keys()].toSorted())
  })
})

describe('side effects', () => {
  test.each(locales)('say how often, why and what to do, each with its source, in %s', (locale) => {
    const tables = ['common', 'rare', 'serious'].map((kind) => rows(`side-effects-${kind}`, locale))
    expect(tables.map((table) => table.length)).toEqual([4, 5, 5])
    const cells = tables.flat().flatMap((one) => one.cells)
    expect(cells.filter(({ sources = [] }) => sources.length === 0)).toEqual([])
  })

  test('own up to the fatal shock that one page denies', () => {
    expect(row('side-effects-serious', 'effect-anaphylaxis')[1]).toContain('One death')
  })

  test('that are infections tell the late one apart', () => {
    expect(rows('infections').map(({ id }) => id)).toEqual([
      'effect-mycobacteria',
      'effect-common-bacterial-infection',
    ])
    expect(row('infections', 'effect-mycobacteria')[0]).toContain('one to twelve weeks later')
  })
})

describe('sessions and techniques', () => {
  test('what one practice does is never called a rule', () => {
    expect(row('schedules', 'schedule-one-practice-weekly')[1]).toBe('One practice, no rule')
    expect(row('schedules', 'schedule-knee-trial').slice(1)).toEqual([
      'Study',
      'Two sessions, ten days apart',
      '8 weeks',
    ])
  })

  test('how long it lasts stands as a claim where a practice claims it', () => {
    expect(row('schedules', 'schedule-one-practice-duration').at(-1)).toBe('claim: 10 days to a month')
  })

  test('the length of the needle is not its depth', () => {
    expect(row('techniques', 'technique-manual')[1]).toBe('0.2 to 13 mm; needle 4 to 13 mm')
    expect(row('techniques', 'technique-ied')[1]).toBe('0 to 1 mm')
  })

  test('the shallowest technique stands first, those without an agreed depth last', () => {
    const order = rows('techniques').map(({ id }) => id)
    expect(order[0]).toBe('technique-ied')
    expect(order.slice(-4)).toContain('technique-injector-gun')
  })
})
