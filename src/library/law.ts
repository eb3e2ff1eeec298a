import { z } from 'zod'
import { isAdvisedAgainst } from './body-index-view.ts'
import { citedSources } from './citations.ts'
import type { Facts } from './facts.ts'
import type { GuideText } from './guide-text.ts'
import type { Condition } from './schemas.ts'

/** What is wrong in a place of `content/`, before it has a file and a line. */
export interface LegalProblem {
  file: string
  line: number
  sentence: string
}

type Known = Pick<Facts, 'conditions' | 'sources'>

/** Takes the facts and the pages; returns where a ban or a warning lacks its law, or something leads to it as to an offer. */
export function legalProblems(facts: Known, pages: readonly GuideText[]): LegalProblem[] {
  return [
    ...[...facts.conditions.values()].flatMap((condition) =>
      conditionProblems(condition, facts).map((sentence) => ({
        file: `conditions/${condition.id}.json`,
        line: 1,
        sentence,
      })),
    ),
    ...pages.flatMap((page) => [...lawsNotCited(page, facts), ...linksToOffers(page, facts)]),
  ]
}

function conditionProblems(condition: Condition, { sources }: Known): string[] {
  const { evidence, bannedIn = [] } = condition
  const isOfKind = (id: string, ...kinds: string[]) => kinds.includes(sources.get(id)?.kind ?? '')
  const noLaw = bannedIn.filter(({ source }) => !isOfKind(source, 'law'))
  const isOfficial = evidence.sources.some((id) => isOfKind(id, 'law', 'authority'))
  return [
    ...noLaw.map(({ country }) => `bannedIn ${country}: its source must be a law.`),
    ...(bannedIn.length > 0 && !isAdvisedAgainst(condition)
      ? [`evidence.level: what a country bans cannot be "${evidence.level}".`]
      : []),
    ...(evidence.level === 'regulatory-warning' && !isOfficial
      ? ['evidence.sources: a warning needs the law or the authority it comes from.']
      : []),
  ]
}

// Whoever reads about something banned must find the law on the same page.
function lawsNotCited({ file, header, blocks }: GuideText, { conditions }: Known): LegalProblem[] {
  const cited = new Set(blocks.flatMap(({ text }) => citedSources(text)))
  return listed(header)
    .flatMap((id) =>
      (conditions.get(id)?.bannedIn ?? []).map(({ country, source }) => ({ id, country, source })),
    )
    .filter(({ source }) => !cited.has(source))
    .map(({ id, country, source }) => ({
      file,
      line: 1,
      sentence: `conditions: "${id}" is banned in ${country}; a page that lists it cites the law [@${source}].`,
    }))
}

const withConditions = z.object({ conditions: z.array(z.string()) })

function listed(header: unknown): string[] {
  return withConditions.safeParse(header).data?.conditions ?? []
}

function linksToOffers({ file, blocks }: GuideText, { conditions }: Known): LegalProblem[] {
  return blocks.flatMap(({ line, text }) =>
    [...text.matchAll(/\/doctors\/\?[^)\s]*condition=([a-z-]+)/g)].flatMap(([, id = '']) => {
      const condition = conditions.get(id)
      if (!condition || !isAdvisedAgainst(condition)) return []
      return [
        { file, line, sentence: `No link may look for doctors who offer "${id}": we advise against it.` },
      ]
    }),
  )
}
