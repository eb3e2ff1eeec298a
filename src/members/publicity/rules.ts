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

/**
 * Ways to break each rule, as regular expressions. A space stands for any white space or a hyphen, a straight quote for
 * any quote; neither belongs inside square brackets.
 */
export type Phrases = Record<PublicityRule, readonly string[]>
