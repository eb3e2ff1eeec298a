import { locales } from '../i18n/locales.ts'
import { checkFacts } from './check-facts.ts'
import { loadFacts, type Facts } from './facts.ts'
import { error, type Finding } from './finding.ts'
import { readGuide, type GuideText } from './guide-text.ts'
import { legalProblems } from './law.ts'
import { rules } from './rules.ts'
import { guideSchema } from './schemas.ts'
import { checkTools } from './tool-check.ts'

const longestSummary = 60

/** Takes the content folder and a day (YYYY-MM-DD), returns all that is wrong in it; throws when a data file is broken. */
export function checkLibrary(folder: string, today: string): Finding[] {
  const facts = loadFacts(folder)
  const pages = readGuide(folder)
  return [
    ...missingLanguages(pages),
    ...pages.flatMap((page) => checkHeader(page, facts, today)),
    ...pages.flatMap((page) => checkBlocks(page, facts)),
    ...[...facts.conditions.values()].flatMap(({ id, review }) =>
      pastReview(`conditions/${id}.json`, review.nextReview, today),
    ),
    ...legalProblems(facts, pages).map(({ file, line, sentence }) => error(file, line, 'law', sentence)),
    ...checkFacts(folder, facts, pages),
    ...checkTools(folder, facts),
    ...[...facts.tools.values()].flatMap(({ id, review }) =>
      pastReview(`tools/${id}.json`, review.nextReview, today),
    ),
  ]
}

function missingLanguages(pages: GuideText[]): Finding[] {
  return [...new Set(pages.map(({ slug }) => slug))].flatMap((slug) => {
    const written = pages.filter((page) => page.slug === slug).map(({ locale }) => locale)
    return locales
      .filter((locale) => !written.includes(locale))
      .map((locale) =>
        error(
          `guide/${locale}/${slug}.md`,
          1,
          'missing-language',
          `This page exists in ${written.join(' and ')} only. Write it in ${locale} too.`,
        ),
      )
  })
}

function checkHeader({ file, header }: GuideText, facts: Facts, today: string): Finding[] {
  const parsed = guideSchema.safeParse(header)
  if (!parsed.success) {
    return parsed.error.issues.map((issue) =>
      error(file, 1, 'header', `${issue.path.join('.') || 'The header'}: ${issue.message}.`),
    )
  }
  const { summary, conditions, nextReview } = parsed.data
  const unknown = conditions.filter((id) => !facts.conditions.has(id))
  const findings = unknown.map((id) => error(file, 1, 'header', `conditions: there is no condition "${id}".`))
  if (summary.split(/\s+/).length > longestSummary) {
    findings.push(error(file, 1, 'header', `summary: it is longer than ${longestSummary} words.`))
  }
  return [...findings, ...pastReview(file, nextReview, today)]
}

function checkBlocks({ file, locale, header, blocks }: GuideText, { sources, conditions }: Facts): Finding[] {
  const parsed = guideSchema.safeParse(header)
  const { title, summary, conditions: ids } = parsed.data ?? { title: '', summary: '', conditions: [] }
  const levels = ids.flatMap((id) => conditions.get(id)?.evidence.level ?? [])
  const headings = [title, summary].map((text) => ({ kind: 'heading' as const, line: 1, text }))
  return [...headings, ...blocks].flatMap((block) =>
    Object.entries(rules).flatMap(([rule, judge]) => {
      const sentence = judge(block, { locale, sources, levels })
      return sentence === undefined ? [] : [error(file, block.line, rule, sentence)]
    }),
  )
}

// Time passes by itself: it asks for a new look, it never stops a build.
function pastReview(file: string, nextReview: string, today: string): Finding[] {
  if (nextReview >= today) return []
  return [
    { severity: 'warning', file, line: 1, rule: 'review', sentence: `Its review was due by ${nextReview}.` },
  ]
}
