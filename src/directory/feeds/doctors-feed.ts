import { Feed, type Item } from 'feed'
import { formatDay } from '../../i18n/index.ts'
import { displayName } from '../display.ts'
import { lastChecked } from '../listing.ts'
import type { Arrival, Departure, News } from './read-news.ts'
import type { Words } from '../results/results-page.ts'

/**
 * The news of the list as an Atom feed. Somebody who has left keeps the identity of the entry, so that readers replace the
 * old one, and nothing else of it: no name, no address, no reason.
 */
export function doctorsFeed(
  { listed, left }: News,
  site: { origin: string; name: string },
  { t, locale, now }: Pick<Words, 't' | 'locale' | 'now'>,
): string {
  const words = t.formats.feed
  const home = `${site.origin}/${locale}/doctors/`
  const entries = [
    ...listed.map((arrival) => listedEntry(arrival, home, { t, locale })),
    ...left.map((departure) => leftEntry(departure, `${home}#left-${departure.uid}`, words)),
  ]
  const feed = new Feed({
    id: `${site.origin}/${locale}/doctors.atom`,
    title: words.title(site.name),
    description: words.description,
    link: home,
    feed: `${site.origin}/${locale}/doctors.atom`,
    updated:
      entries[0] === undefined ? now : new Date(Math.max(...entries.map(({ date }) => date.getTime()))),
    author: { name: site.name },
    generator: false,
  })
  for (const entry of entries.sort((one, other) => other.date.getTime() - one.date.getTime()))
    feed.addItem(entry)
  return feed.atom1()
}

function listedEntry(
  { listing, at }: Arrival,
  home: string,
  { t, locale }: Pick<Words, 't' | 'locale'>,
): Item {
  const { full } = displayName(listing, locale, t.profile)
  const towns = [...new Set(listing.practices.map(({ city }) => city))]
  return {
    id: identity(listing.uid),
    title: asHtml([full, ...towns].join(', ')),
    link: `${home}${listing.slug}/`,
    date: new Date(at),
    published: new Date(listing.publishedAt),
    description: asHtml(t.formats.feed.listed(formatDay(locale, lastChecked(listing)))),
  }
}

function leftEntry({ uid, at }: Departure, link: string, words: Words['t']['formats']['feed']): Item {
  return {
    id: identity(uid),
    title: asHtml(words.leftTitle),
    link,
    date: new Date(at),
    description: asHtml(words.left),
  }
}

function identity(uid: string): string {
  return `urn:uuid:${uid}`
}

// The library writes titles and summaries as HTML.
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
