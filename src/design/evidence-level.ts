/** What an evidence ring can say. The first is the top of the scale, which no use of mesotherapy has reached. */
export const evidenceLevels = [
  'good',
  'rct-supported',
  'limited',
  'expert-opinion',
  'not-recommended',
  'regulatory-warning',
] as const

export type EvidenceLevel = (typeof evidenceLevels)[number]

/** Quarters of the ring that are closed; the last two levels are not on the scale and draw another sign. */
export const closedQuarters = {
  good: 4,
  'rct-supported': 2,
  limited: 1,
  'expert-opinion': 0,
} as const

/** Tells whether a level stands on the four-step scale. */
export function isOnScale(level: EvidenceLevel): level is keyof typeof closedQuarters {
  return level in closedQuarters
}
