import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkLibrary } from '../../src/library/check-library.ts'
import { readStructuredTexts } from '../../src/library/structured-texts.ts'

const content = join(import.meta.dirname, '../../content')
const today = '2026-11-22'

describe('texts in data files', () => {
  let copy = ''
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'structured-'))
    cpSync(content, copy, { recursive: true })
  })
  afterEach(() => rmSync(copy, { recursive: true }))

  test('are read with their field, their line and their sources', () => {
    const reason = readStructuredTexts(content).find(
      ({ file, field, locale }) =>
        file === 'conditions/migraine.json' && field === 'evidence.reason' && locale === 'fr',
    )
    const lines = readFileSync(join(content, 'conditions/migraine.json'), 'utf8').split('\n')
    expect(reason).toMatchObject({ levels: ['limited'], block: { kind: 'paragraph' } })
    expect(reason?.block.text).toMatch(/\[@AKBAS2021\]$/)
    expect(lines[(reason?.block.line ?? 0) - 1]).toContain('"fr"')
  })

  test('promise nothing, in any language, wherever they stand', () => {
    change('conditions/migraine.json', /"fr": "Un(.+?)"/, '"fr": "Sans douleur"')
    expect(checkLibrary(copy, today)).toMatchObject([
      {
        file: 'conditions/migraine.json',
        rule: 'banned-word',
        sentence: expect.stringMatching(/^evidence\.reason\.fr: "Sans douleur" promises too much/),
      },
    ])
  })

  test('claim no more than the level of their condition', () => {
    const claim = /(?<="reason": \{\s+)"en": "(.+?)"/
    change('conditions/migraine.json', claim, '"en": "It is effective."')
    expect(checkLibrary(copy, today)).toMatchObject([{ rule: 'strong-claim' }])
    change('conditions/migraine.json', /"level": "limited"/, '"level": "rct-supported"')
    expect(checkLibrary(copy, today)).toEqual([])
  })

  test('exist in every language, or the build stops with the file and the field', () => {
    change('contradictions/c03.json', /,\s+"he": "האם זה כואב\?"/, '')
    expect(() => checkLibrary(copy, today)).toThrow(/content\/contradictions\/c03\.json, title\.he/)
  })

  test('are translated: English in a Hebrew field is found', () => {
    change(
      'contradictions/c03.json',
      /"he": "אצלנו כתוב(.+?)"/,
      '"he": "We write that it is usually bearable here."',
    )
    expect(checkLibrary(copy, today)).toMatchObject([
      { rule: 'language', sentence: expect.stringMatching(/^weDo\.text\.he/) },
    ])
  })

  function change(file: string, from: RegExp, to: string) {
    const path = join(copy, file)
    const before = readFileSync(path, 'utf8')
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    writeFileSync(path, after)
  }
})
