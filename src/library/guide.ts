import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content'
import type { Locale } from '../i18n/locales.ts'
import { numberCitations } from './citations.ts'
import type { GuideHeader } from './schemas.ts'

/** A page of the guide as lists show it. The slug is the same in every language. */
export interface GuideEntry extends GuideHeader {
  slug: string
}

/** A page of the guide as it is read. */
export interface GuidePage extends GuideEntry {
  html: string
  /** The headings of the second level, for a list of contents. */
  headings: { slug: string; text: string }[]
  /** Ids of the cited sources; the first one is number 1 in the text. */
  sources: string[]
}

/** Takes a language, returns the pages of its guide in their order. */
export async function guidePages(locale: Locale): Promise<GuideEntry[]> {
  const entries = await getCollection('guide', ({ id }) => id.startsWith(`${locale}/`))
  return entries.map(toEntry).sort((one, other) => one.order - other.order)
}

/** Takes a language, an address and the words for "Source 3"; returns that page, or nothing when there is none. */
export async function guidePage(
  locale: Locale,
  slug: string,
  sourceLabel: (number: number) => string,
): Promise<GuidePage | undefined> {
  const entry = await getEntry('guide', `${locale}/${slug}`)
  if (!entry) return undefined
  const { headings } = await render(entry)
  return {
    ...toEntry(entry),
    ...numberCitations(entry.rendered?.html ?? '', sourceLabel),
    headings: headings.filter(({ depth }) => depth === 2),
  }
}

function toEntry({ id, data }: CollectionEntry<'guide'>): GuideEntry {
  return { ...data, slug: id.slice(id.indexOf('/') + 1) }
}
