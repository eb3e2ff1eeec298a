import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFrontmatter } from 'astro/markdown'
import { locales, type Locale } from '../i18n/locales.ts'

/** A page as its author wrote it. */
export interface GuideText {
  locale: Locale
  slug: string
  file: string
  header: unknown
  blocks: Block[]
}

/** One heading, paragraph, list item or table row, with the line where it begins. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'item' | 'row'
  line: number
  text: string
}

/** Takes the content folder, returns every page of the guide; throws when a header is no YAML. */
export function readGuide(folder: string): GuideText[] {
  return readPages(folder, 'guide')
}

/** Takes the content folder, returns every page on what this site promises; throws like `readGuide`. */
export function readAbout(folder: string): GuideText[] {
  return readPages(folder, 'about')
}

/** Takes the content folder, returns the society's own pages; throws like `readGuide`. */
export function readSociety(folder: string): GuideText[] {
  return readPages(folder, 'society')
}

function readPages(folder: string, part: string): GuideText[] {
  return locales.flatMap((locale) => {
    const files = readdirSync(join(folder, part, locale)).filter((file) => file.endsWith('.md'))
    return files.sort().map((name) => {
      const file = `${part}/${locale}/${name}`
      return { locale, slug: name.slice(0, -3), file, ...readFile(join(folder, file), file) }
    })
  })
}

function readFile(path: string, file: string): Pick<GuideText, 'header' | 'blocks'> {
  try {
    return readText(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`content/${file}: its header cannot be read; put texts with a colon in quotation marks`, {
      cause: error,
    })
  }
}

/** Takes a page's Markdown, returns its header and its blocks. */
export function readText(markdown: string): Pick<GuideText, 'header' | 'blocks'> {
  const { frontmatter, content } = parseFrontmatter(markdown, { frontmatter: 'empty-with-lines' })
  return { header: frontmatter, blocks: readBlocks(content) }
}

const starts: [Block['kind'], RegExp][] = [
  ['heading', /^#{1,6}\s/],
  ['item', /^\s*(?:[-*+]|\d+[.)])\s/],
  ['row', /^\s*\|/],
]

function readBlocks(content: string): Block[] {
  const blocks: Block[] = []
  let open = false
  for (const [index, text] of content.split('\n').entries()) {
    const kind = starts.find(([, start]) => start.test(text))?.[0]
    const last = blocks.at(-1)
    if (text.trim() === '') open = false
    else if (kind || !open || !last) {
      blocks.push({ kind: kind ?? 'paragraph', line: index + 1, text: text.trim() })
      open = true
    } else last.text += ` ${text.trim()}`
  }
  return withoutTableHeads(blocks)
}

// The first row names the columns and the second draws the line under them.
function withoutTableHeads(blocks: Block[]): Block[] {
  const isLine = (block?: Block) => block?.kind === 'row' && /^[|\s:-]+$/.test(block.text)
  return blocks.filter((block, index) => !isLine(block) && !isLine(blocks[index + 1]))
}
