import { parse } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { xml2js } from 'xml-js'
import { describe, expect, test } from 'vitest'
import { browserSearch } from '../../../src/directory/feeds/browser-search.ts'
import { doctorsCsv } from '../../../src/directory/feeds/doctors-csv.ts'
import { doctorsFeed } from '../../../src/directory/feeds/doctors-feed.ts'
import { createLabels } from '../../../src/directory/labels.ts'
import { doctorVCard } from '../../../src/directory/profile/vcard.ts'
import { messagesIn } from '../../../src/i18n/index.ts'
import { facts, now, openDirectory } from '../../support/context.ts'
import { withEloise } from '../scene.ts'

const hostile = `=cmd|' /C calc'!A0, "x"; \\n <b>&amp; ]]> ]]> \u200fאב\nEND:VCARD`
const origin = 'https://society.example'

/** Éloïse, whose name, practice and town are made to break whatever they are written into. */
function scene() {
  const database = withEloise()
  const [eloise] = openDirectory(database).listings.byId([1], now)
  if (!eloise) throw new Error('not listed')
  const places = { name: hostile, street: hostile, city: hostile }
  const listing = {
    ...eloise,
    names: [{ script: 'Latn' as const, given: hostile, family: hostile }],
    practices: eloise.practices.map((practice) => ({ ...practice, ...places })),
  }
  const words = { locale: 'fr' as const, t: messagesIn('fr'), labels: createLabels(facts, database), now }
  return { listing, words }
}

describe('a name that would break a file', () => {
  test('stays one name in a contact card', () => {
    const { listing, words } = scene()
    const card = new ICAL.Component(ICAL.parse(doctorVCard(listing, `${origin}/x/`, words)))
    expect(card.getAllProperties('n').map((name) => name.getFirstValue())).toEqual([
      [hostile, hostile, '', 'Dr', ''],
    ])
    expect(card.getAllProperties('adr').map((place) => [place.getFirstValue()].flat().slice(2, 4))).toEqual([
      [hostile, hostile],
    ])
  })

  test('stays a text in the feed, which stays well formed', () => {
    const { listing, words } = scene()
    const feed = doctorsFeed(
      { listed: [{ listing, at: now.toISOString() }], left: [] },
      { origin, name: 'A & B <b> ]]>' },
      words,
    )
    const { feed: read }: { feed: { title: { _text: string }; entry: { title: { _cdata: string } } } } =
      JSON.parse(JSON.stringify(xml2js(feed, { compact: true })))
    expect(read.title._text).toContain('A & B <b> ]]>')
    expect(read.entry.title._cdata).toContain('&lt;b&gt;&amp;amp; ]]&gt; ]]&gt;')
  })

  test('is no formula in the table, and no further row', async () => {
    const { listing, words } = scene()
    const file = (await Array.fromAsync(doctorsCsv([listing], origin, words))).join('')
    const rows: Record<string, string>[] = parse(file, { bom: true, columns: true })
    expect(rows.map(({ practice, city }) => [practice, city])).toEqual([[`'${hostile}`, `'${hostile}`]])
    expect(rows.flatMap(Object.values).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })

  test.each([
    ['Société', 'Médecins'],
    ['Lac', 'Médecins : Lac'],
    ['', 'Médecins'],
    [hostile, 'Médecins'],
  ])('of the society is shortened to whole words for browsers: %s', (society, short) => {
    const file = browserSearch(origin, society, 'fr', messagesIn('fr').formats.browserSearch)
    const { OpenSearchDescription: read }: { OpenSearchDescription: { ShortName: { _text: string } } } =
      JSON.parse(JSON.stringify(xml2js(file, { compact: true })))
    expect(read.ShortName._text.replace(/\u202f|\u00a0/g, ' ')).toBe(short)
  })
})
