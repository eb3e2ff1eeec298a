/** What a doctor's public words must not be, by French rules: the strictest of the countries that we serve. */
export const publicityRules = [
  'testimonial',
  'comparison',
  'superlative',
  'price',
  'promise',
  'title',
] as const

export type PublicityRule = (typeof publicityRules)[number]

/** Where each rule comes from: ids of content/sources. */
export const ruleSources: Record<PublicityRule, string> = {
  testimonial: 'DEC2020',
  comparison: 'DEC2020',
  superlative: 'DEC2020',
  price: 'DEC2020',
  promise: 'DEC2020',
  title: 'ORDRE86',
}
