import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadFacts } from '../../../src/library/facts.ts'
import { content } from './support.ts'

describe('a mistake in the facts about care', () => {
  let copy = ''
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'care-'))
    cpSync(content, copy, { recursive: true })
  })
  afterEach(() => rmSync(copy, { recursive: true }))

  test.each([
    [
      'a class that does not exist',
      'products/piroxicam.json',
      '"nsaid"',
      '"nsaids"',
      'products/piroxicam.json, class',
    ],
    [
      'a source that does not exist',
      'products/piroxicam.json',
      '"EMAPIROX"',
      '"EMA"',
      'products/piroxicam.json',
    ],
    [
      'a product that does not exist',
      'product-uses.json',
      '"procaine"',
      '"novocaine"',
      'product-uses.json, pain',
    ],
    [
      'a condition that does not exist',
      'schedules.json',
      '"migraine"',
      '"migraines"',
      'schedules.json, migraine',
    ],
    [
      'a place to look that does not exist',
      'conditions/osteoarthritis.json',
      '"see": "severe',
      '"see": "very',
      'notFor.see',
    ],
    [
      'an unknown kind of reason',
      'contraindications.json',
      '"absolute"',
      '"total"',
      'contraindications.json',
    ],
    [
      'a source of a place in care',
      'conditions/crps.json',
      '"placeInCare": {\n    "place": "more-effective",\n    "sources": ["SEED0"]',
      '"placeInCare": {\n    "place": "more-effective",\n    "sources": ["SEED9"]',
      'placeInCare',
    ],
  ])('is found: %s', (_, file, from, to, where) => {
    const path = join(copy, file)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(path, text.replace(from, to))
    expect(() => loadFacts(copy)).toThrow(where)
  })
})
