import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { locales } from '../../src/i18n/locales.ts'
import { en } from '../../src/i18n/messages/en/index.ts'
import { blockSources } from '../../src/library/blocks/fact-block.ts'
import { blockMakers } from '../../src/library/blocks/index.ts'
import { contradictionKinds } from '../../src/library/contradiction-schema.ts'
import { disagreements, registerPages } from '../../src/library/contradictions.ts'
import { loadFacts } from '../../src/library/facts.ts'
import { readGuide } from '../../src/library/guide-text.ts'

const content = join(import.meta.dirname, '../../content')
const facts = loadFacts(content)
const entries = [...facts.contradictions.values()]

describe('the register of contradictions', () => {
  test('holds the 22 of the seed documents, in order', () => {
    expect(entries.map(({ id }) => id)).toEqual(
      Array.from({ length: 22 }, (_, index) => `c${String(index + 1).padStart(2, '0')}`),
    )
  })

  test('says of each who says what, what outside evidence was found, and what this site does', () => {
    const seeds = /^SEED\d$/
    for (const { id, said, evidence } of entries) {
      const sayers = new Set(said.flatMap(({ sources }) => sources))
      expect([id, [...sayers].some((source) => seeds.test(source))]).toEqual([id, true])
      expect([id, evidence.sources.some((source) => seeds.test(source))]).toEqual([id, false])
    }
  })

  test('shows every entry once on its page, with all its sources', () => {
    const blocks = contradictionKinds.map((kind) => blockMakers[`contradictions-${kind}`]?.(facts, 'en', en))
    const shown = blocks.flatMap((block) => (block?.form === 'disputes' ? block.disputes : []))
    expect(shown.map(({ id }) => id).sort()).toEqual(entries.map((_, index) => `c${index + 1}`).sort())
    const cited = new Set(blocks.flatMap((block) => (block ? blockSources(block) : [])))
    const sources = entries.flatMap(({ said, evidence, weDo }) =>
      [...said, evidence, weDo].flatMap((part) => part.sources),
    )
    expect([...new Set(sources)].filter((id) => !cited.has(id))).toEqual([])
  })

  test('stands whole on its two pages in every language', () => {
    const pages = readGuide(content).filter(({ slug }) => slug.startsWith('contradictions'))
    const asked = pages.flatMap(({ locale, slug, blocks }) =>
      blocks.flatMap(({ text }) => {
        const kind = /^::contradictions-(.+)$/.exec(text)?.[1]
        return kind === undefined ? [] : [[locale, slug, kind]]
      }),
    )
    const expected = locales.flatMap((locale) =>
      contradictionKinds.map((kind) => [locale, registerPages[kind], kind]),
    )
    expect(asked.sort()).toEqual(expected.sort())
  })

  test('is reached from every page and condition that an entry concerns', () => {
    expect(disagreements(facts, 'fr', { page: 'hair' })).toEqual([
      { label: facts.contradictions.get('c20')?.title.fr, href: '/fr/guide/contradictions/#c20' },
    ])
    expect(disagreements(facts, 'en', { condition: 'localised-fat' }).map(({ href }) => href)).toEqual([
      '/en/guide/contradictions-rules/#c10',
    ])
    expect(disagreements(facts, 'en', { condition: 'migraine' })).toEqual([])
  })
})

describe('the claims', () => {
  test('say who makes them and what is known, from other sources', () => {
    for (const { id, claim, known } of facts.claims.values()) {
      expect([id, known.sources.filter((source) => claim.sources.includes(source))]).toEqual([id, []])
    }
  })

  test('are as many, agreed on and wrong, as the summary of their page says', () => {
    const verdicts = [...facts.claims.values()].map(({ verdict }) => verdict)
    const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length
    expect([verdicts.length, count('agreed'), count('wrong')]).toEqual([15, 2, 3])
  })
})
