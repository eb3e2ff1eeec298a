import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { messagesIn } from '../../../src/i18n/index.ts'
import { questionsBlock } from '../../../src/library/blocks/words.ts'
import { loadFacts } from '../../../src/library/facts.ts'
import type { GuidePage } from '../../../src/library/guide.ts'
import { conditionJsonLd, guideJsonLd } from '../../../src/library/json-ld.ts'

const facts = loadFacts(join(import.meta.dirname, '../../../content'))

const page: GuidePage = {
  slug: 'session',
  title: 'What happens during a session',
  summary: 'First a consultation.',
  order: 30,
  kind: 'practical',
  conditions: [],
  reviewedBy: null,
  writtenOn: '2026-11-22',
  nextReview: '2027-11-22',
  parts: ['<p>Text</p>'],
  headings: [],
  sources: [],
}
const asking: GuidePage = { ...page, parts: ['', questionsBlock(facts, 'fr', messagesIn('fr'))] }

// What schema.org and the search engines ask of these pages.
const webPage = {
  '@context': z.literal('https://schema.org'),
  name: z.string().min(1),
  url: z.url(),
  inLanguage: z.enum(['en', 'fr', 'he']),
  datePublished: z.iso.date(),
  audience: z.strictObject({ '@type': z.literal('MedicalAudience'), audienceType: z.string() }),
  description: z.string().optional(),
  reviewedBy: z.strictObject({ '@type': z.literal('Person'), name: z.string().min(1) }).optional(),
  lastReviewed: z.iso.date().optional(),
}
const medicalWebPage = z.strictObject({
  ...webPage,
  '@type': z.literal('MedicalWebPage'),
  about: z.strictObject({ '@type': z.literal('MedicalCondition'), name: z.string().min(1) }).optional(),
})
const faqPage = z.strictObject({
  ...webPage,
  '@type': z.literal('FAQPage'),
  mainEntity: z
    .array(
      z.strictObject({
        '@type': z.literal('Question'),
        name: z.string().regex(/\?$/),
        acceptedAnswer: z.strictObject({ '@type': z.literal('Answer'), text: z.string().min(10) }),
      }),
    )
    .min(20),
})

describe('structured data of the library', () => {
  test('calls a page of the guide a medical page, in its language, with its date', () => {
    const data = medicalWebPage.parse(guideJsonLd(page, 'https://example.org/he/guide/session/', 'he'))
    expect(data).toMatchObject({ inLanguage: 'he', datePublished: '2026-11-22', name: page.title })
  })

  test('calls the page of questions what it is, with every question and its answer', () => {
    const data = faqPage.parse(guideJsonLd(asking, 'https://example.org/fr/guide/questions/', 'fr'))
    expect(data.mainEntity).toHaveLength(facts.questions.size)
    expect(data.mainEntity[0]?.name).toMatch(/^C’est quoi, en une phrase/)
  })

  test('names a reviewer and a day of review only when there is a reviewer', () => {
    const bare = medicalWebPage.parse(guideJsonLd(page, 'https://example.org/en/guide/session/', 'en'))
    expect(bare.reviewedBy).toBeUndefined()
    expect(bare.lastReviewed).toBeUndefined()
    const reviewed = { ...page, reviewedBy: 'Dr Example' }
    const data = medicalWebPage.parse(guideJsonLd(reviewed, 'https://example.org/en/guide/session/', 'en'))
    expect(data.reviewedBy?.name).toBe('Dr Example')
    expect(data.lastReviewed).toBe('2026-11-22')
  })

  test('says of every condition what it is about', () => {
    for (const condition of facts.conditions.values()) {
      const url = `https://example.org/en/conditions/${condition.id}/`
      const data = medicalWebPage.parse(conditionJsonLd(condition, url, 'en'))
      expect(data.about?.name).toBe(condition.names.en)
    }
  })
})
