import type { ZodError } from 'zod'
import type { Localized } from '../i18n/locales.ts'
import type { Facts } from './facts.ts'
import { error, pastReview, type Finding } from './finding.ts'
import type { Block, GuideText } from './guide-text.ts'
import { rules, type Page, type Rule } from './rules.ts'
import { aboutSchema, guideSchema } from './schemas.ts'

const longestSummary = 60
const notKnown: Localized = {
  en: 'What we do not know',
  fr: 'Ce que l’on ne sait pas',
  he: 'מה איננו יודעים',
}

/** Takes a page of the guide and a day (YYYY-MM-DD), returns what is wrong in its header and its text. */
export function checkGuidePage(page: GuideText, facts: Facts, today: string): Finding[] {
  return [...checkHeader(page, facts, today), ...checkBlocks(page, facts), ...saysWhatIsNotKnown(page)]
}

// What this site promises is its own word and needs no source; everything else holds for it too.
const aboutRules = Object.entries(rules).filter(([rule]) => rule !== 'citation')

/** Takes a page on what this site promises, returns what is wrong in it. */
export function checkAboutPage(
  { file, locale, header, blocks }: GuideText,
  { sources }: Facts,
  today: string,
): Finding[] {
  const parsed = aboutSchema.safeParse(header)
  if (!parsed.success) return wrongFields(file, parsed.error)
  const { title, summary, nextReview } = parsed.data
  return [
    ...tooLong(file, parsed.data),
    ...judged(file, [...headings(title, summary), ...blocks], aboutRules, { locale, sources }),
    ...pastReview(file, nextReview, today),
  ]
}

function checkHeader({ file, header }: GuideText, facts: Facts, today: string): Finding[] {
  const parsed = guideSchema.safeParse(header)
  if (!parsed.success) return wrongFields(file, parsed.error)
  const { conditions, nextReview } = parsed.data
  const unknown = conditions.filter((id) => !facts.conditions.has(id))
  return [
    ...unknown.map((id) => error(file, 1, 'header', `conditions: there is no condition "${id}".`)),
    ...tooLong(file, parsed.data),
    ...pastReview(file, nextReview, today),
  ]
}

function wrongFields(file: string, { issues }: ZodError): Finding[] {
  return issues.map((issue) =>
    error(file, 1, 'header', `${issue.path.join('.') || 'The header'}: ${issue.message}.`),
  )
}

function tooLong(file: string, { summary }: { summary: string }): Finding[] {
  if (summary.split(/\s+/).length <= longestSummary) return []
  return [error(file, 1, 'header', `summary: it is longer than ${longestSummary} words.`)]
}

function checkBlocks({ file, locale, header, blocks }: GuideText, { sources, conditions }: Facts): Finding[] {
  const parsed = guideSchema.safeParse(header)
  const { title, summary, conditions: ids } = parsed.data ?? { title: '', summary: '', conditions: [] }
  const levels = ids.flatMap((id) => conditions.get(id)?.evidence.level ?? [])
  return judged(file, [...headings(title, summary), ...blocks], Object.entries(rules), {
    locale,
    sources,
    levels,
  })
}

function saysWhatIsNotKnown({ file, locale, blocks }: GuideText): Finding[] {
  const heading = `## ${notKnown[locale]}`
  if (blocks.some(({ kind, text }) => kind === 'heading' && text === heading)) return []
  return [error(file, 1, 'not-known', `Say what nobody knows: under the heading "${heading}".`)]
}

function headings(...texts: string[]): Block[] {
  return texts.map((text) => ({ kind: 'heading', line: 1, text }))
}

function judged(
  file: string,
  blocks: readonly Block[],
  by: readonly [string, Rule][],
  page: Page,
): Finding[] {
  return blocks.flatMap((block) =>
    by.flatMap(([rule, judge]) => {
      const sentence = judge(block, page)
      return sentence === undefined ? [] : [error(file, block.line, rule, sentence)]
    }),
  )
}
