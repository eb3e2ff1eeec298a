import { locales } from '../i18n/locales.ts'
import { checkFacts } from './check-facts.ts'
import { loadFacts } from './facts.ts'
import { checkAboutPage, checkGuidePage } from './check-pages.ts'
import { checkSociety } from './check-society.ts'
import { error, pastReview, type Finding } from './finding.ts'
import { readAbout, readGuide, type GuideText } from './guide-text.ts'
import { legalProblems } from './law.ts'
import { guideSchema } from './schemas.ts'
import { checkTools } from './tool-check.ts'

/** Takes the content folder and a day (YYYY-MM-DD), returns all that is wrong in it; throws when a data file is broken. */
export function checkLibrary(folder: string, today: string): Finding[] {
  const facts = loadFacts(folder)
  const pages = readGuide(folder)
  const about = readAbout(folder)
  return [
    ...missingLanguages('guide', pages),
    ...missingLanguages('about', about),
    ...samePlaces(pages),
    ...pages.flatMap((page) => checkGuidePage(page, facts, today)),
    ...about.flatMap((page) => checkAboutPage(page, facts, today)),
    ...checkSociety(folder, facts, today),
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

function missingLanguages(part: string, pages: GuideText[]): Finding[] {
  return [...new Set(pages.map(({ slug }) => slug))].flatMap((slug) => {
    const written = pages.filter((page) => page.slug === slug).map(({ locale }) => locale)
    return locales
      .filter((locale) => !written.includes(locale))
      .map((locale) =>
        error(
          `${part}/${locale}/${slug}.md`,
          1,
          'missing-language',
          `This page exists in ${written.join(' and ')} only. Write it in ${locale} too.`,
        ),
      )
  })
}

/** Of two pages in one place, nobody could say which comes first. */
function samePlaces(pages: GuideText[]): Finding[] {
  const placed = pages.flatMap(({ file, slug, locale, header }) => {
    const { data } = guideSchema.safeParse(header)
    return data ? [{ file, slug, locale, order: data.order }] : []
  })
  return placed.flatMap((page, index) => {
    const other = placed
      .slice(0, index)
      .find(({ order, locale }) => order === page.order && locale === page.locale)
    return other ? [error(page.file, 1, 'header', `order: "${other.slug}" has ${page.order} too.`)] : []
  })
}
