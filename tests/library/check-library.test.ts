import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkLibrary } from '../../src/library/check-library.ts'

const content = join(import.meta.dirname, '../../content')
const today = '2026-11-21'

function mistakes(folder: string) {
  return checkLibrary(folder, today).filter(({ severity }) => severity === 'error')
}

describe('checking the library', () => {
  let copy = ''
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'library-'))
    cpSync(content, copy, { recursive: true })
  })
  afterEach(() => rmSync(copy, { recursive: true }))

  test('finds nothing wrong in what we publish', () => {
    expect(mistakes(content)).toEqual([])
  })

  test('names the file, the line, the rule and what to do', () => {
    const lines = readFileSync(join(copy, 'guide/en/costs.md'), 'utf8').trimEnd().split('\n').length
    appendFileSync(join(copy, 'guide/en/costs.md'), '\nIt is cheap.\n')
    expect(mistakes(copy)).toEqual([
      {
        severity: 'error',
        file: 'guide/en/costs.md',
        line: lines + 2,
        rule: 'citation',
        sentence: expect.stringContaining('[@HAS2014]'),
      },
    ])
  })

  test('asks for a page in every language', () => {
    rmSync(join(copy, 'guide/he/costs.md'))
    expect(mistakes(copy)).toMatchObject([
      { severity: 'error', file: 'guide/he/costs.md', rule: 'missing-language' },
    ])
  })

  test('refuses a header with an unknown condition or a field that is missing', () => {
    change('guide/fr/costs.md', /^conditions: .*$/m, 'conditions: [knee-pain]')
    change('guide/he/costs.md', /^kind: .*\n/m, '')
    expect(mistakes(copy)).toMatchObject([
      {
        file: 'guide/fr/costs.md',
        rule: 'header',
        sentence: 'conditions: there is no condition "knee-pain".',
      },
      { file: 'guide/he/costs.md', rule: 'header', sentence: expect.stringMatching(/^kind: /) },
    ])
  })

  test('refuses a summary that is too long', () => {
    change('guide/en/costs.md', /^summary: .*$/m, `summary: ${'word '.repeat(61)}`)
    expect(mistakes(copy)).toMatchObject([{ sentence: 'summary: it is longer than 60 words.' }])
  })

  test('judges title and summary like the text', () => {
    change('guide/en/costs.md', /^title: .*$/m, 'title: Painless and cheap')
    expect(mistakes(copy)).toMatchObject([{ file: 'guide/en/costs.md', rule: 'banned-word' }])
  })

  test('lets a page claim no more than its weakest condition allows', () => {
    appendFileSync(join(copy, 'guide/en/hair.md'), '\nIt is effective. [@editorial]\n')
    expect(mistakes(copy)).toMatchObject([{ file: 'guide/en/hair.md', rule: 'strong-claim' }])
  })

  test('judges the pages on what this site promises too, but for sources: they are its own word', () => {
    appendFileSync(join(copy, 'about/en/ranking.md'), '\nIt is painless: [buy](https://shop.example/) it.\n')
    change('about/fr/ranking.md', /^summary: .*\n/m, '')
    rmSync(join(copy, 'about/he/privacy.md'))
    expect(
      mistakes(copy)
        .map(({ file, rule }) => `${file} ${rule}`)
        .sort(),
    ).toEqual([
      'about/en/ranking.md banned-word',
      'about/en/ranking.md link',
      'about/fr/ranking.md header',
      'about/he/privacy.md missing-language',
    ])
  })

  test('refuses a page that does not say what is not known', () => {
    change('guide/fr/costs.md', /^## Ce que l’on ne sait pas$/m, '## Pour finir')
    expect(mistakes(copy)).toMatchObject([{ file: 'guide/fr/costs.md', rule: 'not-known' }])
  })

  test('refuses two pages in the same place of the guide', () => {
    change('guide/en/costs.md', /^order: .*$/m, 'order: 65')
    expect(mistakes(copy)).toMatchObject([
      { file: 'guide/en/country-rules.md', rule: 'header', sentence: 'order: "costs" has 65 too.' },
    ])
  })

  test('refuses a contradiction that leads to no page', () => {
    change('contradictions/c20.json', /"pages": \["hair"\]/, '"pages": ["hairs"]')
    expect(mistakes(copy)).toMatchObject([
      { file: 'contradictions/c20.json', rule: 'unknown-page', sentence: 'pages: there is no page "hairs".' },
    ])
  })

  test('refuses to send anybody to a page that sells', () => {
    change('sources/SEED2.json', /"url": null/, '"url": "https://shop.example/"')
    expect(mistakes(copy)).toMatchObject([{ file: 'sources/SEED2.json', rule: 'advertising' }])
  })

  test('refuses a ban without its law', () => {
    change('conditions/cellulite.json', /"source": "DEC2011"/, '"source": "QDM2014"')
    expect(mistakes(copy)).toContainEqual(
      expect.objectContaining({ file: 'conditions/cellulite.json', rule: 'law' }),
    )
  })

  test('only warns of what time did', () => {
    const findings = checkLibrary(content, '2027-11-22')
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['warning']))
    expect(findings.length).toBeGreaterThan(100)
  })

  test('says which page has a header that cannot be read', () => {
    change('guide/en/costs.md', /^title: .*$/m, 'title: Costs: all of them')
    expect(() => mistakes(copy)).toThrow(/content\/guide\/en\/costs\.md: its header cannot be read/)
  })

  function change(file: string, from: RegExp, to: string) {
    const path = join(copy, file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
  }
})
