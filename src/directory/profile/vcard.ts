import VCard from 'vcard-creator'
import { displayName } from '../display.ts'
import { hoursRows } from './hours-view.ts'
import type { Listing } from '../listing.ts'
import type { Words } from '../results/results-page.ts'

/** A listing as a contact card (vCard 3.0, which every telephone reads). */
export function doctorVCard(listing: Listing, url: string, { t, locale, now }: Words): string {
  const name =
    listing.names.find(({ script }) => script === (locale === 'he' ? 'Hebr' : 'Latn')) ?? listing.names[0]
  const card = new VCard()
  card.addName({
    givenName: name?.given ?? '',
    familyName: name?.family ?? '',
    honorificPrefix: t.profile.doctorTitle('').trim(),
  })
  for (const { street, city, postalCode, country, phones } of listing.practices) {
    card.addAddress({
      street: street ?? '',
      locality: city,
      postalCode: postalCode ?? '',
      country,
      type: ['work'],
    })
    for (const number of phones) card.addPhoneNumber({ number, type: ['work', 'voice'] })
  }
  card.addUrl({ url })
  card.addNote(noteOf(listing, { t, locale, now }))
  return card.toString()
}

// The card format knows no opening hours: they stand in the note, with the day on which they were true.
function noteOf(listing: Listing, { t, locale, now }: Pick<Words, 't' | 'locale' | 'now'>): string {
  const hours = listing.practices.flatMap(({ city, hours }) =>
    hoursRows(hours, locale, t).map(({ days, times }) =>
      t.design.labelled(`${city}, ${days}`, times.join(', ')),
    ),
  )
  const today = now.toISOString().slice(0, 10)
  return [`${displayName(listing, locale, t.profile).full}, ${today}`, ...hours].join('\n')
}
