import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkLibrary } from '../../src/library/check-library.ts'

const content = join(import.meta.dirname, '../../content')
const today = '2026-11-21'

describe('checking the library', () => {
  let copy = ''
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'library-'))
    cpSync(content, copy, { recursive: true })
  })
  afterEach(() => rmSync(copy, { recursive: true }))

  test('finds nothing wrong in what we publish', () => {
    expect(checkLibrary(content, today)).toEqual([])
  })

  test('names the file, the line, the rule and what to do', () => {
    const lines = readFileSync(join(copy, 'guide/en/costs.md'), 'utf8').trimEnd().split('\n').length
    appendFileSync(join(copy, 'guide/en/costs.md'), '\nIt is cheap.\n')
    expect(checkLibrary(copy, today)).toEqual([
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
    expect(checkLibrary(copy, today)).toMatchObject([
      { severity: 'error', file: 'guide/he/costs.md', rule: 'missing-language' },
    ])
  })

  test('refuses a header with an unknown condition or a field that is missing', () => {
    change('guide/fr/costs.md', /^conditions: .*$/m, 'conditions: [knee-pain]')
    change('guide/he/costs.md', /^kind: .*\n/m, '')
    expect(checkLibrary(copy, today)).toMatchObject([
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
    expect(checkLibrary(copy, today)).toMatchObject([{ sentence: 'summary: it is longer than 60 words.' }])
  })

  test('judges title and summary like the text', () => {
    change('guide/en/costs.md', /^title: .*$/m, 'title: Painless and cheap')
    expect(checkLibrary(copy, today)).toMatchObject([{ file: 'guide/en/costs.md', rule: 'banned-word' }])
  })

  test('lets a page claim no more than its weakest condition allows', () => {
    appendFileSync(join(copy, 'guide/en/hair.md'), '\nIt is effective. [@editorial]\n')
    expect(checkLibrary(copy, today)).toMatchObject([{ file: 'guide/en/hair.md', rule: 'strong-claim' }])
  })

  test('refuses a contradiction that leads to no page', () => {
    change('contradictions/c20.json', /"pages": \["hair"\]/, '"pages": ["hairs"]')
    expect(checkLibrary(copy, today)).toMatchObject([
      { file: 'contradictions/c20.json', rule: 'unknown-page', sentence: 'pages: there is no page "hairs".' },
    ])
  })

  test('refuses to send anybody to a page that sells', () => {
    change('sources/SEED2.json', /"url": null/, '"url": "https://shop.example/"')
    expect(checkLibrary(copy, today)).toMatchObject([{ file: 'sources/SEED2.json', rule: 'advertising' }])
  })

  test('refuses a ban without its law', () => {
    change('conditions/cellulite.json', /"source": "DEC2011"/, '"source": "QDM2014"')
    expect(checkLibrary(copy, today)).toContainEqual(
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
    expect(() => checkLibrary(copy, today)).toThrow(
      /content\/guide\/en\/costs\.md: its header cannot be read/,
    )
  })

  function change(file: string, from: RegExp, to: string) {
    const path = join(copy, file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
  }
})
