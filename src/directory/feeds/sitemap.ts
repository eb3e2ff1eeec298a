import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap'
import { Readable } from 'node:stream'
import { locales } from '../../i18n/locales.ts'

/** A page in all its languages: its path without the language, and when it last changed. */
export interface SitemapPage {
  path: string
  lastmod?: string
}

/** A sitemap holds at most 50,000 addresses; each page has one in every language. */
export const pagesPerSitemap = 15_000

/** The sitemap of some pages, each with its alternates in the other languages. */
export async function sitemapOf(pages: SitemapPage[], origin: string): Promise<string> {
  const items = pages.flatMap(({ path, lastmod }) => {
    const links = locales.map((lang) => ({ lang, url: `${origin}/${lang}${path}` }))
    return links.map(({ url }) => ({
      url,
      lastmod,
      links: [...links, { lang: 'x-default', url: `${origin}/en${path}` }],
    }))
  })
  const stream = new SitemapStream({
    hostname: origin,
    xmlns: { news: false, video: false, image: false, xhtml: true },
  })
  return String(await streamToPromise(Readable.from(items).pipe(stream)))
}

/** The index that names all sitemaps. */
export async function sitemapIndexOf(addresses: string[]): Promise<string> {
  const stream = new SitemapIndexStream()
  return String(await streamToPromise(Readable.from(addresses.map((url) => ({ url }))).pipe(stream)))
}

export function xml(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
