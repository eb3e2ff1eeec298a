import type { Locale } from '../i18n/index.ts'
import type { ToolsMessages } from '../i18n/messages/en/tools.ts'
import { conditionLink } from './body-index-view.ts'
import type { Facts } from './facts.ts'

/** The parts of the body map with the areas (ids of `content/body-areas.json`) that belong to them, from head to foot. */
export const bodyParts = [
  {
    part: 'head',
    areas: ['head', 'scalp', 'face', 'ear', 'ear-balance', 'ear-nose-throat', 'mouth', 'jaw', 'chin'],
  },
  { part: 'neck', areas: ['neck', 'neck-arm', 'face-neck'] },
  { part: 'shoulder', areas: ['shoulder'] },
  { part: 'elbow', areas: ['elbow'] },
  { part: 'hand', areas: ['wrist-hand', 'hand'] },
  { part: 'chest', areas: ['chest', 'airways'] },
  { part: 'belly', areas: ['abdomen-hips', 'urinary-tract', 'penis'] },
  { part: 'back', areas: ['low-back', 'low-back-leg', 'back', 'upper-back'] },
  { part: 'hip', areas: ['hip'] },
  { part: 'thigh', areas: ['thigh', 'thighs-buttocks'] },
  { part: 'knee', areas: ['knee'] },
  { part: 'leg', areas: ['legs'] },
  { part: 'foot', areas: ['foot', 'ankle'] },
  {
    part: 'everywhere',
    // prettier-ignore
    areas: ['limbs', 'muscles', 'joints', 'bones', 'nerves', 'skin-nerves', 'skin', 'face-body', 'whole-body', 'mind'],
  },
] as const

/** Every part with the conditions of each of its areas, the most frequent first, in one language. */
export function bodyMapView(facts: Facts, locale: Locale, t: ToolsMessages) {
  return bodyParts.map(({ part, areas }) => {
    const found = areas.flatMap((id) => areaView(id, facts, locale))
    const count = found.reduce((sum, { conditions }) => sum + conditions.length, 0)
    return { part, name: t.parts[part], count: t.conditions(count), areas: found }
  })
}

function areaView(id: string, facts: Facts, locale: Locale) {
  const area = facts.bodyAreas.get(id)
  const conditions = [...facts.conditions.values()]
    .filter(({ bodyArea }) => bodyArea === id)
    .sort((one, other) => other.commonness - one.commonness)
    .map((condition) => conditionLink(condition, facts, locale))
  return area === undefined || conditions.length === 0 ? [] : [{ name: area.names[locale], conditions }]
}
