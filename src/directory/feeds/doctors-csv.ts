import { setImmediate as giveWay } from 'node:timers/promises'
import { csvHead, csvRows } from '../../kernel/table-file.ts'
import type { ApiWords } from '../api/api.ts'
import { displayName } from '../display.ts'
import { diplomasOf, lastChecked, type Listing, type ListingPractice } from '../listing.ts'

const columns = [
  'page',
  'name',
  'name_in_other_script',
  'practice',
  'street',
  'postal_code',
  'city',
  'country',
  'phones',
  'languages',
  'conditions',
  'not_offered',
  'techniques',
  'diplomas',
  'licence_checked_on',
  'confirmed_on',
]
const rowsAtATime = 100

/**
 * Public listings as a table, a row for every practice, in pieces; a spreadsheet opens it, and no cell of it is a formula.
 * Other requests are answered between the pieces.
 */
export async function* doctorsCsv(
  listings: Iterable<Listing>,
  origin: string,
  words: ApiWords,
): AsyncGenerator<string, undefined> {
  yield csvHead(columns)
  let rows: string[][] = []
  for (const listing of listings) {
    rows.push(...rowsOf(listing, origin, words))
    if (rows.length < rowsAtATime) continue
    yield csvRows(rows)
    rows = []
    await giveWay()
  }
  yield csvRows(rows)
}

function rowsOf(listing: Listing, origin: string, words: ApiWords): string[][] {
  const { locale, labels } = words
  const { full, other } = displayName(listing, locale, words.t.profile)
  const list = (facet: Parameters<typeof labels.of>[0], ids: string[]) =>
    ids.map((id) => labels.of(facet, id, locale)).join('; ')
  const stated = [
    list('language', listing.languages),
    list('condition', listing.offered),
    list('condition', listing.notOffered),
    list('technique', listing.techniques),
    list('diploma', diplomasOf(listing)),
    lastChecked(listing),
    listing.confirmedAt.slice(0, 10),
  ]
  const practices = listing.practices.length > 0 ? listing.practices.map(place) : [noPlace(listing)]
  const page = `${origin}/${locale}/doctors/${listing.slug}/`
  return practices.map((practice) => [page, full, other?.text ?? '', ...practice, ...stated])
}

function place({ name, street, postalCode, city, country, phones }: ListingPractice): string[] {
  return [name ?? '', street ?? '', postalCode ?? '', city, country, phones.join('; ')]
}

function noPlace({ country }: Listing): string[] {
  return ['', '', '', '', country, '']
}
