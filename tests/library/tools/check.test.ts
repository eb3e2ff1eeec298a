import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { projectRoot } from '../../../src/kernel/root.ts'
import { checkLibrary } from '../../../src/library/check-library.ts'

const file = 'tools/after-care.json'

describe('checking the sheets for patients', () => {
  let copy = ''
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'tools-'))
    cpSync(join(projectRoot, 'content'), copy, { recursive: true })
  })
  afterEach(() => rmSync(copy, { recursive: true }))

  const findings = () => checkLibrary(copy, '2026-11-22').filter((finding) => finding.file === file)

  function change(from: string, to: string): number {
    const text = readFileSync(join(copy, file), 'utf8')
    expect(text).toContain(from)
    writeFileSync(join(copy, file), text.replace(from, to))
    return text.slice(0, text.indexOf(from)).split('\n').length
  }

  test('finds nothing wrong in what we publish', () => {
    expect(findings()).toEqual([])
  })

  test('names the line with a promise, in any language', () => {
    const line = change('"Vous avez du mal à respirer."', '"La séance est sans danger."')
    expect(findings()).toMatchObject([{ severity: 'error', file, line, rule: 'banned-word' }])
  })

  test('asks for the source of every statement, and knows them all', () => {
    change('"sources": ["ANSM2021"]', '"sources": []')
    expect(findings().map(({ rule }) => rule)).toEqual(['citation', 'citation', 'citation'])
    change('"sources": ["KATZ"]', '"sources": ["NOBODY2020"]')
    expect(findings().filter(({ rule }) => rule === 'unknown-source')).toHaveLength(3)
  })

  test('refuses a text in the wrong language', () => {
    change(
      '"Ne la percez pas, et ne prenez pas un reste d’antibiotique."',
      '"Do not open it, and take none of the antibiotics that you have left."',
    )
    expect(findings()).toMatchObject([{ rule: 'language' }])
  })

  test('only warns when the review is due', () => {
    const late = checkLibrary(copy, '2027-11-23').filter((finding) => finding.file === file)
    expect(late).toMatchObject([{ severity: 'warning', rule: 'review' }])
  })
})
