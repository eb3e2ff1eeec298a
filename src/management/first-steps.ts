/** The parts of the first page of the reference, by their anchors. English: developers read it. */
export const firstSteps = {
  token: 'Token',
  versions: 'Versions',
  keys: 'Once, and not twice',
  lists: 'Lists',
  limits: 'Limits',
  refusals: 'Refusals',
  'two-people': 'Two people',
  'whole-way': 'From a list to a verified diploma',
} as const
