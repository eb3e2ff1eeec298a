import { join } from 'node:path'
import { expect, test } from 'vitest'
import { locales } from '../../../src/i18n/locales.ts'
import { loadFacts } from '../../../src/library/facts.ts'
import { readGuide } from '../../../src/library/guide-text.ts'

const content = join(import.meta.dirname, '../../../content')
const pages = readGuide(content)

// The outline of a complete guide for patients, and the page that answers each topic.
const topics = {
  'what it is': 'what-is-mesotherapy',
  'understanding it': 'questions',
  'what is injected': 'what-is-injected',
  'the procedure': 'session',
  'claimed benefits': 'unsupported-claims',
  efficacy: 'evidence',
  safety: 'side-effects',
  'who it is for': 'who-should-not',
  'choosing somebody': 'choosing-a-doctor',
  cost: 'costs',
  preparing: 'before-and-after',
  combining: 'other-treatments',
  'where it is allowed': 'country-rules',
  'what the words mean': 'glossary',
}

test.each(Object.entries(topics))('the topic "%s" has a page with text in every language', (_, slug) => {
  for (const locale of locales) {
    const page = pages.find((found) => found.locale === locale && found.slug === slug)
    const said = page?.blocks.filter(({ kind }) => kind !== 'heading') ?? []
    expect(said.length, `${locale}/${slug}`).toBeGreaterThan(3)
  }
})

test('every question leads to a page of the guide that exists', () => {
  const slugs = new Set(pages.map(({ slug }) => `/guide/${slug}/`))
  const lost = [...loadFacts(content).questions.values()].filter(({ more }) => !slugs.has(more))
  expect(lost.map(({ id }) => id)).toEqual([])
})
