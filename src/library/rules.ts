import type { Locale } from '../i18n/locales.ts'
import { bannedWords } from './banned-words.ts'
import { blockMakers, blockName } from './blocks/index.ts'
import { citedSources, withoutCitations } from './citations.ts'
import type { Block } from './guide-text.ts'
import { isInLanguage } from './written-language.ts'

/** What a block of text is judged by. */
export interface Page {
  locale: Locale
  sources: ReadonlyMap<string, unknown>
}

/** A rule takes a block of a page and answers with one sentence for the author when the block breaks it. */
export type Rule = (block: Block, page: Page) => string | undefined

/** The rules that every block of the guide must keep, by name. */
export const rules: Record<string, Rule> = {
  citation: needsCitation,
  'unknown-source': knowsSources,
  'unknown-block': knowsBlocks,
  'banned-word': avoidsBannedWords,
  'raw-html': isPlainMarkdown,
  language: isInItsLanguage,
  link: linksWithinTheSite,
}

function needsCitation({ kind, text }: Block): string | undefined {
  const exempt = kind === 'heading' || isQuestion(text) || isNavigation(text) || blockName(text) !== undefined
  const cited = kind === 'row' ? citedSources(text).length > 0 : /\[@[^\]]+\]$/.test(text)
  if (exempt || cited) return undefined
  return 'This text ends without its source. End it with a citation such as [@HAS2014], or [@editorial] for our own advice.'
}

function isQuestion(text: string): boolean {
  return /\?$/.test(text.replace(/[*_»”"\s]+$/, ''))
}

function isNavigation(text: string): boolean {
  return /^(?:[-*+]\s*|\d+[.)]\s*)?\[[^\]@]+\]\([^)]+\)\.?$/.test(text)
}

function knowsSources({ text }: Block, { sources }: Page): string | undefined {
  const unknown = citedSources(text).find((id) => !sources.has(id))
  return unknown === undefined ? undefined : `There is no source "${unknown}" in content/sources.`
}

function knowsBlocks({ text }: Block): string | undefined {
  const name = blockName(text)
  if (name === undefined || Object.hasOwn(blockMakers, name)) return undefined
  return `There is no block "${name}". There are: ${Object.keys(blockMakers).join(', ')}.`
}

// What stands between quotation marks is somebody else's claim, which a page may report in order to answer it.
function avoidsBannedWords({ text }: Block, { locale }: Page): string | undefined {
  const ours = text.replace(/[«“„][^»”“]*[»”“]|״[^״]*״/g, ' ')
  const found = bannedWords[locale].find((word) => containsWord(ours, word))
  return found === undefined ? undefined : `"${found}" promises too much. Say what is known, and how well.`
}

function containsWord(text: string, word: string): boolean {
  return new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(text)
}

function isPlainMarkdown({ text }: Block): string | undefined {
  return /<(?:[a-z/!])/i.test(text) ? 'HTML is not allowed here. Write plain Markdown.' : undefined
}

function isInItsLanguage({ text }: Block, { locale }: Page): string | undefined {
  const words = withoutCitations(text).replace(/\]\([^)]*\)/g, ']')
  return isInLanguage(words, locale)
    ? undefined
    : `This text does not seem to be written in the page's language (${locale}).`
}

function linksWithinTheSite({ text }: Block, { locale }: Page): string | undefined {
  const outside = [...text.matchAll(/\]\(([^)]*)\)|(https?:\/\/\S+)/g)]
    .map(([, target, bare]) => target ?? bare ?? '')
    .find((target) => !target.startsWith(`/${locale}/`) && !target.startsWith('#'))
  if (outside === undefined) return undefined
  return `"${outside}" leads out of the ${locale} pages. Link within them; cite other sites as sources, and never a shop.`
}
