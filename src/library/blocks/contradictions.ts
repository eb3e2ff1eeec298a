import type { Messages } from '../../i18n/index.ts'
import type { Locale } from '../../i18n/locales.ts'
import {
  claimVerdicts,
  type Claim,
  type Contradiction,
  type ContradictionKind,
} from '../contradiction-schema.ts'
import { contradictionAnchor } from '../contradictions.ts'
import type { Facts } from '../facts.ts'
import type { BlockMaker, FactBlock, FactDispute } from './fact-block.ts'

/** The entries of the register of one kind: who says what, what was studied, and what this site does. */
export function contradictionsBlock(kind: ContradictionKind): BlockMaker {
  return ({ contradictions }, locale, t) => ({
    form: 'disputes',
    disputes: [...contradictions.values()]
      .filter((entry) => entry.kind === kind)
      .map((entry) => dispute(entry, locale, t)),
  })
}

/** What is claimed for mesotherapy, whether it stands up, and what is known. */
export function claimsBlock({ claims }: Facts, locale: Locale, t: Messages): FactBlock {
  const words = t.contradictions.claims
  return {
    form: 'table',
    caption: words.caption,
    headings: [words.claim, words.verdict, words.known],
    rows: byVerdict([...claims.values()]).map(({ id, verdict, claim, known }) => ({
      id,
      title: { text: claim.text[locale], sources: claim.sources },
      cells: [{ text: words.verdicts[verdict] }, { text: known.text[locale], sources: known.sources }],
    })),
  }
}

/** What is agreed on first, what is wrong last. */
function byVerdict(claims: Claim[]): Claim[] {
  return claims.sort((a, b) => claimVerdicts.indexOf(a.verdict) - claimVerdicts.indexOf(b.verdict))
}

function dispute(entry: Contradiction, locale: Locale, { contradictions: words }: Messages): FactDispute {
  const inLanguage = ({ text, sources }: Contradiction['evidence']) => ({ text: text[locale], sources })
  return {
    id: contradictionAnchor(entry),
    title: entry.title[locale],
    parts: [
      { label: words.said, texts: entry.said.map(inLanguage) },
      { label: words.evidence, texts: [inLanguage(entry.evidence)] },
      { label: words.weDo, texts: [inLanguage(entry.weDo)] },
    ],
  }
}
