import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { locales, messagesIn, type Locale } from '../../../src/i18n/index.ts'
import { checkPublicity } from '../../../src/members/publicity/check-publicity.ts'
import { publicityRules, ruleSources } from '../../../src/members/publicity/rules.ts'
import { facts } from '../../support/context.ts'

const sentences = locales.flatMap((locale) => rowsOf(locale))

describe('a text of a member', () => {
  test.each(sentences.filter(({ rule }) => rule !== 'ok'))(
    '$locale, $rule: $text',
    ({ locale, rule, text }) => {
      const rules = checkPublicity(text, locale).map((finding) => finding.rule)
      expect(rules).toContain(rule)
    },
  )

  test.each(sentences.filter(({ rule }) => rule === 'ok'))(
    '$locale, nothing wrong: $text',
    ({ locale, text }) => {
      expect(checkPublicity(text, locale).map(({ start, end }) => text.slice(start, end))).toEqual([])
    },
  )
})

describe('the sentences that are tried', () => {
  test.each(locales)('are at least forty of each kind in %s, and every rule is broken', (locale) => {
    const rules = sentences.filter((row) => row.locale === locale).map(({ rule }) => rule)
    expect(rules.filter((rule) => rule === 'ok').length).toBeGreaterThanOrEqual(40)
    expect(rules.filter((rule) => rule !== 'ok').length).toBeGreaterThanOrEqual(40)
    expect(new Set(rules)).toEqual(new Set(['ok', ...publicityRules]))
  })
})

describe('a finding', () => {
  test('says exactly which passage it means', () => {
    const text = 'Open on Mondays. Guaranteed relief, and the best doctor in Lyon.'
    expect(passages(text, 'en')).toEqual([
      ['promise', 'Guaranteed'],
      ['superlative', 'the best doctor'],
    ])
  })

  test('includes the small words that Hebrew glues to the next one', () => {
    expect(passages('מטפלים בכם ובאחריות מלאה.', 'he')).toEqual([['promise', 'ובאחריות מלאה']])
  })

  test('does not depend on how quotes, spaces and hyphens are typed', () => {
    expect(passages('A pain\u00a0free\nday', 'en')).toEqual([['promise', 'pain\u00a0free']])
    expect(passages("Plus rapide qu’ailleurs, plus rapide qu'ailleurs", 'fr')).toHaveLength(2)
  })

  test('is explained in every language, with a source that the library has', () => {
    for (const rule of publicityRules) {
      expect(facts.sources.has(ruleSources[rule])).toBe(true)
      for (const locale of locales)
        expect(messagesIn(locale).publicity.rules[rule].why.length).toBeGreaterThan(20)
    }
  })
})

test('a long text is read at once', () => {
  const long = 'a '.repeat(1000) + 'no '.repeat(300) + '« '.repeat(100)
  const start = performance.now()
  for (const locale of locales) checkPublicity(long, locale)
  expect(performance.now() - start).toBeLessThan(500)
})

function passages(text: string, locale: Locale) {
  return checkPublicity(text, locale).map(({ start, end, rule }) => [rule, text.slice(start, end)])
}

function rowsOf(locale: Locale) {
  const lines = readFileSync(join(import.meta.dirname, `${locale}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => {
    const [rule = '', text = ''] = line.split('\t')
    return { locale, rule, text }
  })
}
