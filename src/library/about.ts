import { getEntry, render } from 'astro:content'
import type { Locale } from '../i18n/locales.ts'

/** The pages on what we promise and how we do it; each exists in every language. */
export const aboutPages = ['how-we-verify', 'ranking', 'authors', 'privacy', 'accessibility'] as const

/** Takes a language and the name of a page, returns it; nothing when there is none. */
export async function aboutPage(locale: Locale, name: string) {
  const entry = await getEntry('about', `${locale}/${name}`)
  if (!entry) return undefined
  const { headings } = await render(entry)
  return {
    ...entry.data,
    html: entry.rendered?.html ?? '',
    headings: headings.filter(({ depth }) => depth === 2),
  }
}
