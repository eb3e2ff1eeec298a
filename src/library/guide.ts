import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content'
import { formatNumber, type Locale, type Messages } from '../i18n/index.ts'
import { blockSources, type FactBlock } from './blocks/fact-block.ts'
import { blockMakers } from './blocks/index.ts'
import { numberCitations } from './citations.ts'
import type { Facts } from './facts.ts'
import type { GuideHeader } from './schemas.ts'

/** A page of the guide as lists show it. The slug is the same in every language. */
export interface GuideEntry extends GuideHeader {
  slug: string
}

/** A page of the guide as it is read. */
export interface GuidePage extends GuideEntry {
  /** The text in its order: HTML, and the blocks of facts that stand between. */
  parts: (string | FactBlock)[]
  /** The headings of the second level, for a list of contents. */
  headings: { slug: string; text: string }[]
  /** Ids of the cited sources, those of the blocks last; the first one is number 1 in the text. */
  sources: string[]
}

/** Takes a language, returns the pages of its guide in their order. */
export async function guidePages(locale: Locale): Promise<GuideEntry[]> {
  const entries = await getCollection('guide', ({ id }) => id.startsWith(`${locale}/`))
  return entries.map(toEntry).sort((one, other) => one.order - other.order)
}

/** Takes an address of the guide and the facts; returns that page in a language, or nothing when there is none. */
export async function guidePage(
  slug: string,
  facts: Facts,
  locale: Locale,
  t: Messages,
): Promise<GuidePage | undefined> {
  const entry = await getEntry('guide', `${locale}/${slug}`)
  if (!entry) return undefined
  const { headings } = await render(entry)
  return {
    ...toEntry(entry),
    ...partsOf(entry.rendered?.html ?? '', facts, locale, t),
    headings: headings.filter(({ depth }) => depth === 2),
  }
}

/** Takes the HTML of a page's Markdown; returns its text with the blocks it asks for, and the sources that both cite. */
export function partsOf(
  html: string,
  facts: Facts,
  locale: Locale,
  t: Messages,
): Pick<GuidePage, 'parts' | 'sources'> {
  const text = numberCitations(html, (number) => t.design.article.source(formatNumber(locale, number)))
  const parts = withBlocks(easyToHit(text.html), (name) => blockMakers[name]?.(facts, locale, t))
  const blocks = parts.filter((part) => typeof part !== 'string')
  return { parts, sources: [...new Set([...text.sources, ...blocks.flatMap(blockSources)])] }
}

/** Takes a page's HTML; returns it cut where a paragraph asks for a block, with the blocks in their places. */
function withBlocks(html: string, make: (name: string) => FactBlock | undefined): (string | FactBlock)[] {
  // A split by a pattern with a group gives texts and names in turn.
  return html
    .split(/<p>::([a-z-]+)<\/p>/)
    .flatMap((piece, index) => (index % 2 === 0 ? piece : (make(piece) ?? [])))
}

// A link that is a whole item or paragraph leads on: it is as easy to hit as a button.
function easyToHit(html: string): string {
  const alone = /<(li|p)>(<a href="[^"]*">[^<]*<\/a>)(\.?(?:\s*<sup class="citation">.*?<\/sup>)?)<\/\1>/g
  return html.replace(alone, '<$1><span class="more-link">$2</span>$3</$1>')
}

function toEntry({ id, data }: CollectionEntry<'guide'>): GuideEntry {
  return { ...data, slug: id.slice(id.indexOf('/') + 1) }
}
