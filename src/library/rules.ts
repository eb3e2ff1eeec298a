import type { Locale } from '../i18n/locales.ts'
import { advertisingWords } from './advertising.ts'
import { bannedWords } from './banned-words.ts'
import { blockMakers, blockName } from './blocks/index.ts'
import { citedSources, withoutCitations } from './citations.ts'
import { overclaim } from './claims.ts'
import type { Block } from './guide-text.ts'
import { findWord, ownWords } from './own-words.ts'
import type { Condition } from './schemas.ts'
import { foreignLabel, foreignSentence } from './written-language.ts'

/** What a block of text is judged by. */
export interface Page {
  locale: Locale
  sources: ReadonlyMap<string, unknown>
  /** The levels of evidence of the conditions that the text is about. */
  levels?: readonly Condition['evidence']['level'][]
}

/** A rule takes a block of a page and answers with one sentence for the author when the block breaks it. */
export type Rule = (block: Block, page: Page) => string | undefined

/** The rules that every text must keep, by name. */
export const rules: Record<string, Rule> = {
  citation: needsCitation,
  'unknown-source': knowsSources,
  'unknown-block': knowsBlocks,
  'banned-word': avoidsBannedWords,
  'strong-claim': claimsWhatIsKnown,
  advertising: doesNotSell,
  'raw-html': isPlainMarkdown,
  language: isInItsLanguage,
  'language-mix': isWhollyTranslated,
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

function avoidsBannedWords({ text }: Block, { locale }: Page): string | undefined {
  const found = findWord(ownWords(text), bannedWords[locale])
  return found === undefined ? undefined : `"${found}" promises too much. Say what is known, and how well.`
}

function claimsWhatIsKnown({ text }: Block, { locale, levels }: Page): string | undefined {
  const found = overclaim(text, locale, levels)
  if (found === undefined) return undefined
  return `"${found}" claims more than the level of evidence allows. Say what the studies saw, in whom, and how sure it is.`
}

function doesNotSell({ text }: Block, { locale }: Page): string | undefined {
  const found = findWord(ownWords(text), advertisingWords[locale])
  return found === undefined ? undefined : `"${found}" advertises. This site sells nothing and names no shop.`
}

function isPlainMarkdown({ text }: Block): string | undefined {
  return /<(?:[a-z/!])/i.test(text) ? 'HTML is not allowed here. Write plain Markdown.' : undefined
}

function isInItsLanguage({ text }: Block, { locale }: Page): string | undefined {
  const found = foreignSentence(text, locale)
  if (found === undefined) return undefined
  return `This text does not seem to be written in the page's language (${locale}): "${found.trim()}".`
}

function isWhollyTranslated({ kind, text }: Block, { locale }: Page): string | undefined {
  const label = kind === 'heading' ? text : /^[^:.]+(?=\s?:)/.exec(withoutCitations(text))?.[0]
  const found = label === undefined ? undefined : foreignLabel(label, locale)
  if (found === undefined) return undefined
  return `"${found}" was left in another language. Translate it; put names and titles in quotation marks or brackets.`
}

function linksWithinTheSite({ text }: Block, { locale }: Page): string | undefined {
  const outside = [...text.matchAll(/\]\(([^)]*)\)|(https?:\/\/\S+)/g)]
    .map(([, target, bare]) => target ?? bare ?? '')
    .find((target) => !target.startsWith(`/${locale}/`) && !target.startsWith('#'))
  if (outside === undefined) return undefined
  return `"${outside}" leads out of the ${locale} pages. Link within them; cite other sites as sources, and never a shop.`
}
