import { messagesIn, type Locale } from '../i18n/index.ts'
import type { LibraryDocument, LibraryText, Passage } from '../search/library-document.ts'
import type { FactBlock } from './blocks/fact-block.ts'
import { blockMakers, blockName } from './blocks/index.ts'
import { withoutCitations } from './citations.ts'
import type { Facts } from './facts.ts'
import type { Block, GuideText } from './guide-text.ts'
import { guideSchema } from './schemas.ts'

/** The pages of the guide, each paragraph with the address of its heading; a page without one of the languages is left out. */
export function guideEntries(facts: Facts, guide: GuideText[]): LibraryDocument[] {
  const pages = Map.groupBy(guide, ({ slug }) => slug)
  return [...pages.values()].flatMap((written): LibraryDocument[] => {
    const textIn = (locale: Locale) => {
      const page = written.find((one) => one.locale === locale)
      return page && textOf(page, facts)
    }
    const [en, fr, he] = [textIn('en'), textIn('fr'), textIn('he')]
    return en && fr && he ? [{ kind: 'page', texts: { en, fr, he } }] : []
  })
}

function textOf({ locale, slug, header, blocks }: GuideText, facts: Facts): LibraryText {
  const { title, summary } = guideSchema.parse(header)
  const href = `/${locale}/guide/${slug}/`
  return { href, title, aliases: [], summary, passages: passagesOf(blocks, href, facts, locale) }
}

/** What stands above the first heading says the same as the summary. */
function passagesOf(blocks: Block[], page: string, facts: Facts, locale: Locale): Passage[] {
  const passages: Passage[] = []
  const anchors = new Map<string, number>()
  let heading: { text: string; href: string } | undefined
  for (const { kind, text } of blocks) {
    if (kind === 'heading') {
      const words = plain(text)
      heading = { text: words, href: `${page}#${anchorOf(words, anchors)}` }
    } else if (heading) {
      const { text: above, href } = heading
      const name = blockName(text)
      const block = name === undefined ? undefined : blockMakers[name]?.(facts, locale, messagesIn(locale))
      const said = block ? rowsOf(block) : [{ id: undefined, text: plain(text) }]
      passages.push(
        ...said.map(({ id, text: part }) => ({
          heading: above,
          text: part,
          href: id ? `${page}#${id}` : href,
        })),
      )
    }
  }
  return passages
}

/** Words and questions of a block are entries of their own. */
function rowsOf(block: FactBlock): { id?: string; text: string }[] {
  if (block.form === 'table')
    return block.rows.map(({ id, title, cells }) => ({
      id,
      text: [title, ...cells].map(({ text }) => text).join(', '),
    }))
  if (block.form === 'timeline')
    return block.moments.map(({ id, when, what }) => ({ id, text: `${when}: ${what.text}` }))
  return []
}

/** Markdown as people read it. */
function plain(markdown: string): string {
  return withoutCitations(markdown)
    .replace(/^\s*(?:#{1,6}|[-*+]|\d+[.)])\s+/, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .replace(/\s*\|\s*/g, ', ')
    .replace(/^[,\s]+|[,\s]+$/g, '')
}

/** The anchor that the build gives to a heading: its letters and digits, and a number for the second of the same words. */
function anchorOf(heading: string, anchors: Map<string, number>): string {
  const anchor = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')
  const before = anchors.get(anchor)
  anchors.set(anchor, (before ?? 0) + 1)
  return before === undefined ? anchor : `${anchor}-${before}`
}
