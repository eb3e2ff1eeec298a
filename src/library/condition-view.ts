import { formatList, type Locale, type Messages } from '../i18n/index.ts'
import { isAdvisedAgainst } from './body-index-view.ts'
import type { Facts } from './facts.ts'
import type { Condition } from './schemas.ts'

const namesShown = 4
const relatedShown = 6
const scale = ['good', 'rct-supported', 'limited', 'expert-opinion'] as const

/** "Also called lumbago …": the first of the words people use, and the names in the other languages. */
export function otherNames({ names, synonyms }: Condition, locale: Locale, t: Messages): string[] {
  const called = synonyms[locale].slice(0, namesShown)
  return called.length > 0 ? [t.site.conditionAlsoCalled(formatList(locale, called))] : [names[locale]]
}

/** The nearest conditions: the same part of the body, then the same group, the commonest first. */
export function relatedConditions(condition: Condition, facts: Facts): Condition[] {
  const near = (other: Condition) => Number(other.bodyArea === condition.bodyArea)
  return [...facts.conditions.values()]
    .filter((other) => other.group === condition.group && other.id !== condition.id)
    .sort((a, b) => near(b) - near(a) || b.commonness - a.commonness)
    .slice(0, relatedShown)
}

/** The four steps of the scale with how many uses stand on each: the top one is empty, and says so. */
export function scaleSteps(facts: Facts, locale: Locale, t: Messages) {
  const uses = (level: string) =>
    [...facts.conditions.values()].filter(
      (condition) => condition.evidence.level === level && !isAdvisedAgainst(condition),
    ).length
  return scale.map((level) => {
    const known = level === 'good' ? undefined : facts.evidenceLevels.get(level)
    const count = uses(level)
    return {
      level,
      words: known?.names[locale] ?? t.site.goodEvidence,
      rule: known?.rule[locale] ?? t.site.goodEvidenceRule,
      uses: count > 0 ? count : undefined,
      usesText: count > 0 ? t.site.usesOnLevel(count) : undefined,
    }
  })
}
