import { describe, expect, test } from 'vitest'
import { rules } from '../../src/library/rules.ts'
import { seedPassages, type SeedPassage } from './seed-passages.ts'

/** The rules that a passage breaks, but for the citation that none of them carries. */
function broken({ kind, text, locale }: SeedPassage): string[] {
  const page = { locale, sources: new Map() }
  return Object.entries(rules).flatMap(([name, judge]) =>
    name !== 'citation' && judge({ kind, line: 1, text }, page) !== undefined ? [name] : [],
  )
}

const offending = seedPassages.filter(({ rule }) => rule !== null)
const innocent = seedPassages.filter(({ rule }) => rule === null)

describe('the five seed documents', () => {
  test.each(offending)('$seed: “$text” is found by the rule $rule', (passage) => {
    expect(broken(passage)).toContain(passage.rule)
  })

  test.each(innocent)('$seed: “$text” may be written', (passage) => {
    expect(broken(passage)).toEqual([])
  })

  test.each(seedPassages)(
    '$seed: “$text” would not be published without a source',
    ({ kind, text, locale }) => {
      const judge = rules.citation?.({ kind, line: 1, text }, { locale, sources: new Map() })
      expect(judge === undefined).toBe(kind === 'heading')
    },
  )

  test('are each stopped by a rule of their own text', () => {
    expect(new Set(offending.map(({ seed }) => seed))).toEqual(new Set(['S0', 'S1', 'S2', 'S3', 'S4']))
  })
})
