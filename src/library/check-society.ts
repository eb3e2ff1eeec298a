import { locales } from '../i18n/locales.ts'
import { checkAboutPage } from './check-pages.ts'
import type { Facts } from './facts.ts'
import { error, type Finding } from './finding.ts'
import { readSociety, type GuideText } from './guide-text.ts'
import { societyPages, societyPageName } from './society-page-names.ts'

/**
 * Takes the content folder and a day (YYYY-MM-DD), returns what is wrong in the society's own pages: each exists in every
 * language, and keeps the rules of pages on what this site promises.
 */
export function checkSociety(folder: string, facts: Facts, today: string): Finding[] {
  const pages = readSociety(folder)
  return [
    ...missingPages(pages),
    ...pages.flatMap((page) => unknownPage(page)),
    ...pages.flatMap((page) => checkAboutPage(page, facts, today)),
  ]
}

function missingPages(pages: GuideText[]): Finding[] {
  return locales.flatMap((locale) =>
    societyPages
      .filter((name) => !pages.some((page) => page.locale === locale && page.slug === name))
      .map((name) =>
        error(`society/${locale}/${name}.md`, 1, 'missing-language', `This page is missing in ${locale}.`),
      ),
  )
}

function unknownPage({ file, slug }: GuideText): Finding[] {
  if (societyPageName(slug) !== undefined) return []
  return [
    error(file, 1, 'unknown-page', `No address shows this page. There are: ${societyPages.join(', ')}.`),
  ]
}
