import { localeFacts, messagesIn, type Locale } from '../i18n/index.ts'
import type { Letter, LetterText } from './letter.ts'
import type { Recipient } from './recipient.ts'

/** What a letter must know of the site that sends it. */
export interface MailSite {
  /** Where this process answers: what links begin with. */
  origin: string
  /** The origin that pages were built for; another one where a demonstration runs on another port. */
  builtFor?: string
  societyName: string
}

/** A letter as it is sent. */
export interface RenderedLetter {
  subject: string
  text: string
  html: string
}

/** Writes a letter in the recipient's language, as text and as HTML; throws for a link that leaves the site. */
export function renderLetter(letter: Letter, { name, locale }: Recipient, site: MailSite): RenderedLetter {
  const words = messagesIn(locale).mail
  const text = letter.texts[locale]
  const body = { ...text, link: text.link && { ...text.link, href: ownLink(text.link.href, site) } }
  const greeting =
    letter.toStranger || oneLine(name) === '' ? words.greeting : words.greetingTo(oneLine(name))
  const parts = { greeting, body, signature: oneLine(site.societyName), notice: words.notice }
  return { subject: oneLine(body.subject), text: asText(parts), html: asHtml(parts, locale) }
}

function ownLink(href: string, { origin, builtFor = origin }: MailSite): string {
  if (href.startsWith(`${origin}/`)) return href
  if (href.startsWith(`${builtFor}/`)) return origin + href.slice(builtFor.length)
  throw new Error(`mail: a link leads away from ${origin}`)
}

interface Parts {
  greeting: string
  body: LetterText
  signature: string
  notice: string
}

function asText({ greeting, body: { before, quote, link, after = [] }, signature, notice }: Parts): string {
  const quoted = quote?.split(/\r?\n/).map((line) => `> ${line}`)
  const linked = link && [`${link.label}:\n${link.href}`]
  const paragraphs = [
    greeting,
    ...before,
    ...(quoted ? [quoted.join('\n')] : []),
    ...(linked ?? []),
    ...after,
    signature,
    `-- \n${notice}`,
  ]
  return `${paragraphs.join('\n\n')}\n`
}

// Without pictures and without anything that is fetched; readable where a mail program drops the style.
function asHtml({ greeting, body, signature, notice }: Parts, locale: Locale): string {
  const { before, quote, link, after = [] } = body
  const { tag, dir } = localeFacts[locale]
  const paragraphs = (texts: string[]) => texts.map((text) => `<p>${inLines(text)}</p>`)
  return [
    `<!doctype html><html lang="${tag}" dir="${dir}"><head><meta charset="utf-8"><title>${escaped(body.subject)}</title>`,
    `<style>${style}</style></head><body>`,
    ...paragraphs([greeting, ...before]),
    ...(quote === undefined ? [] : [`<blockquote dir="auto">${inLines(quote)}</blockquote>`]),
    ...(link ? [`<p><a class="go" href="${escaped(link.href)}">${escaped(link.label)}</a></p>`] : []),
    ...(link ? [`<p class="small" dir="ltr">${escaped(link.href)}</p>`] : []),
    ...paragraphs([...after, signature]),
    `<hr><p class="small">${escaped(notice)}</p></body></html>`,
  ].join('\n')
}

const style = [
  'body{max-width:34em;margin:1.5em auto;padding:0 1em;font:16px/1.5 sans-serif;color:#14282d;background:#fff}',
  'a.go{display:inline-block;padding:.7em 1.4em;border-radius:8px;background:#0c5a62;color:#fff;font-weight:bold}',
  'blockquote{margin:1em 0;padding:.5em 1em;background:#f1efe8}',
  '.small{font-size:14px;color:#445a60;overflow-wrap:anywhere}',
  'hr{border:0;border-top:1px solid #dad6cb}',
].join('')

// Whatever somebody typed as a name stays one line of ordinary characters.
function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 160)
}

function inLines(text: string): string {
  return escaped(text).replaceAll(/\r?\n/g, '<br>')
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
