import type { Locale, Messages } from '../../i18n/index.ts'
import type { Facts } from '../facts.ts'
import { conditionsByGroup } from '../conditions-by-group.ts'
import { evidenceLevelIds } from '../schemas.ts'
import type { FactBlock } from './fact-block.ts'

/** Every condition under its level of evidence, the highest level first, neighbours of one field side by side. */
export function evidencePicture(facts: Facts, locale: Locale, t: Messages): FactBlock {
  const words = t.pictures.evidence
  const all = conditionsByGroup(facts, locale).flatMap(({ conditions }) => conditions)
  return {
    form: 'picture',
    picture: {
      kind: 'evidence',
      caption: { text: words.caption(all.length), sources: ['editorial'] },
      showNames: words.showNames,
      levels: evidenceLevelIds.map((level) => {
        const conditions = all.filter(({ evidence }) => evidence.level === level)
        return {
          level,
          name: facts.evidenceLevels.get(level)?.names[locale] ?? '',
          count: words.count(conditions.length),
          conditions: conditions.map(({ id, names }) => {
            return { label: names[locale], href: `/${locale}/conditions/${id}/` }
          }),
        }
      }),
    },
  }
}
