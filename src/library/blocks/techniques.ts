import { formatNumber, type Locale, type Messages } from '../../i18n/index.ts'
import type { Facts } from '../facts.ts'
import type { Technique } from '../schemas.ts'
import type { FactBlock } from './fact-block.ts'

/** How a needle is led and how deep it goes, the shallowest technique first. */
export function techniquesBlock({ techniques }: Facts, locale: Locale, t: Messages): FactBlock {
  const words = t.careFacts.techniques
  return {
    form: 'table',
    caption: words.caption,
    headings: [words.technique, words.depth, words.how],
    rows: [...techniques.values()]
      .sort((one, other) => deepest(one) - deepest(other))
      .map((technique) => ({
        id: `technique-${technique.id}`,
        title: { text: technique.names[locale] },
        cells: [
          { text: depthAndNeedle(technique, locale, t) },
          { text: technique.description[locale], sources: technique.sources },
        ],
      })),
  }
}

/** "2 to 4 mm", in the reader's words. */
export function millimetres(range: readonly number[], locale: Locale, t: Messages): string {
  const [from, to] = range.map((length) => formatNumber(locale, length))
  return t.careFacts.techniques.millimetres(from ?? '', to ?? '')
}

function depthAndNeedle({ depthMm, needleMm }: Technique, locale: Locale, t: Messages): string {
  const words = t.careFacts.techniques
  const depth = depthMm === null ? words.depthUnknown : millimetres(depthMm, locale, t)
  return needleMm === null ? depth : words.withNeedle(depth, millimetres(needleMm, locale, t))
}

// Where no depth is agreed, the technique stands last.
function deepest({ depthMm }: Technique): number {
  return depthMm === null ? Number.MAX_SAFE_INTEGER : depthMm[1]
}
