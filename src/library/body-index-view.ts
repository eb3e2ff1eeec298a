import type { Locale, Messages } from '../i18n/index.ts'
import type { Facts } from './facts.ts'
import type { Condition } from './schemas.ts'

/** The places of the body figure and the condition that each leads to first. */
const conditionOf = {
  head: 'migraine',
  neck: 'neck-pain',
  shoulder: 'shoulder-periarthritis',
  elbow: 'tennis-elbow',
  back: 'acute-low-back-pain',
  hip: 'hip-osteoarthritis',
  knee: 'knee-osteoarthritis',
  heel: 'heel-spur-plantar-fasciitis',
} as const

const groupsShown = ['musculoskeletal', 'sports', 'neurology-pain', 'vascular']
const conditionsShown = 5

/** "What hurts?" of the home page: the figure's links and the commonest conditions of four groups. */
export function bodyIndexView(facts: Facts, locale: Locale, words: Messages['site']) {
  const place = (key: keyof typeof conditionOf) => {
    return { label: words.body[key], href: `/${locale}/conditions/${conditionOf[key]}/` }
  }
  const places = {
    head: place('head'),
    neck: place('neck'),
    shoulder: place('shoulder'),
    elbow: place('elbow'),
    back: place('back'),
    hip: place('hip'),
    knee: place('knee'),
    heel: place('heel'),
  }
  const groups = groupsShown.flatMap((id) => facts.groups.get(id) ?? [])
  return {
    places,
    groups: groups.map(({ id, names }) => ({
      title: names[locale],
      conditions: commonest(facts, id, locale),
    })),
  }
}

function commonest(facts: Facts, group: string, locale: Locale) {
  return [...facts.conditions.values()]
    .filter((condition) => condition.group === group && !isAdvisedAgainst(condition))
    .sort((a, b) => b.commonness - a.commonness)
    .slice(0, conditionsShown)
    .map((condition) => conditionLink(condition, facts, locale))
}

/** Advised against, or warned of by an authority. */
export function isAdvisedAgainst({ evidence }: Condition): boolean {
  return evidence.level === 'not-recommended' || evidence.level === 'regulatory-warning'
}

/** A condition as lists show it: its name, its page and its ring. */
export function conditionLink({ id, names, evidence }: Condition, facts: Facts, locale: Locale) {
  return {
    label: names[locale],
    href: `/${locale}/conditions/${id}/`,
    level: evidence.level,
    words: facts.evidenceLevels.get(evidence.level)?.names[locale] ?? '',
  }
}
