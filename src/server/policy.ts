import { createHash } from 'node:crypto'

/** The source expressions that allow exactly the inline blocks of one page. */
export interface InlineHashes {
  styles: string[]
  scripts: string[]
}

/** What a file that is no page may do when somebody opens it on its own: nothing. */
export const filePolicy = `default-src 'none'; frame-ancestors 'none'`

/** The Content-Security-Policy of one page. */
export function pagePolicy({ styles, scripts }: InlineHashes, secure: boolean): string {
  const directives = [
    `default-src 'none'`,
    ['script-src', `'self'`, ...scripts].join(' '),
    ['style-src', `'self'`, ...styles].join(' '),
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `object-src 'none'`,
  ]
  return [...directives, ...(secure ? ['upgrade-insecure-requests'] : [])].join('; ')
}

/**
 * The hashes of the inline styles and scripts of a page; blocks of data (JSON-LD) run nothing and need
 * none.
 */
export function inlineHashes(html: string): InlineHashes {
  const found: InlineHashes = { styles: [], scripts: [] }
  for (const { name, attributes, text } of inlineBlocks(html)) {
    if (name === 'style') found.styles.push(hashSource(text))
    else if (runs(attributes)) found.scripts.push(hashSource(text))
  }
  return { styles: [...new Set(found.styles)], scripts: [...new Set(found.scripts)] }
}

/** The source expression of one inline block. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

interface Block {
  name: 'style' | 'script'
  attributes: string
  text: string
}

// One walk from block to block: what stands inside a script is not searched for styles.
function inlineBlocks(html: string): Block[] {
  const blocks: Block[] = []
  const opening = /<(style|script)\b([^>]*)>/g
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    const name = match[1] === 'style' ? 'style' : 'script'
    const end = html.indexOf(`</${name}>`, opening.lastIndex)
    if (end === -1) break
    blocks.push({ name, attributes: match[2] ?? '', text: html.slice(opening.lastIndex, end) })
    opening.lastIndex = end
  }
  return blocks
}

function runs(attributes: string): boolean {
  return !/\bsrc=/.test(attributes) && !/\btype="?application\/(?:ld\+)?json/.test(attributes)
}
