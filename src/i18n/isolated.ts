import { localeFacts, type Locale } from './locales.ts'

/** Takes a name or a span of years, returns it so that it keeps its own order inside a line of another direction. */
export function isolated(text: string): string {
  // First-strong isolate … pop.
  return `\u2068${text}\u2069`
}

/** Takes a text with spans of numbers ("2013–2014"); keeps their order where writing runs from right to left. */
export function keepSpans(locale: Locale, text: string): string {
  return localeFacts[locale].dir === 'rtl' ? text.replace(/\d[\d.,]*–\d[\d.,]*/g, isolated) : text
}
