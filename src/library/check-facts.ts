import type { Facts } from './facts.ts'
import { error, type Finding } from './finding.ts'
import type { GuideText } from './guide-text.ts'
import { rules } from './rules.ts'
import { readStructuredTexts } from './structured-texts.ts'

/** Takes the content folder, the facts and the pages; returns what authors did wrong in the data files. */
export function checkFacts(folder: string, facts: Facts, pages: readonly GuideText[]): Finding[] {
  return [...textFindings(folder, facts), ...sourceFindings(facts), ...registerFindings(facts, pages)]
}

function textFindings(folder: string, { sources }: Facts): Finding[] {
  return readStructuredTexts(folder).flatMap(({ file, field, locale, levels, block }) =>
    Object.entries(rules).flatMap(([rule, judge]) => {
      const sentence = judge(block, { locale, sources, levels })
      return sentence === undefined ? [] : [error(file, block.line, rule, `${field}.${locale}: ${sentence}`)]
    }),
  )
}

// A page that sells is read and criticised, and nobody is sent there.
function sourceFindings({ sources }: Facts): Finding[] {
  return [...sources.values()]
    .filter(({ kind, url }) => kind === 'commercial' && url !== null)
    .map(({ id }) =>
      error(`sources/${id}.json`, 1, 'advertising', 'url: a commercial page is cited without its address.'),
    )
}

function registerFindings({ contradictions }: Facts, pages: readonly GuideText[]): Finding[] {
  const slugs = new Set(pages.map(({ slug }) => slug))
  return [...contradictions.values()].flatMap((entry) =>
    entry.pages
      .filter((page) => !slugs.has(page))
      .map((page) =>
        error(`contradictions/${entry.id}.json`, 1, 'unknown-page', `pages: there is no page "${page}".`),
      ),
  )
}
