import { formatNumber, type Locale, type Messages } from '../../i18n/index.ts'
import type { Facts } from '../facts.ts'
import type { Technique } from '../schemas.ts'
import type { FactBlock } from './fact-block.ts'

/** How a needle is led, and how deep it goes. */
export function techniquesBlock({ techniques }: Facts, locale: Locale, t: Messages): FactBlock {
  const words = t.careFacts.techniques
  return {
    form: 'table',
    caption: words.caption,
    headings: [words.technique, words.depth, words.how],
    rows: [...techniques.values()].map((technique) => ({
      title: { text: technique.names[locale] },
      cells: [
        { text: depth(technique, locale, t) },
        { text: technique.description[locale], sources: technique.sources },
      ],
    })),
  }
}

function depth({ depthMm }: Technique, locale: Locale, t: Messages): string {
  const words = t.careFacts.techniques
  if (depthMm === null) return words.depthUnknown
  const [from, to] = depthMm.map((millimetres) => formatNumber(locale, millimetres))
  return words.millimetres(from ?? '', to ?? '')
}
