import type { ListedDoctor } from '../courses/awards/sign-award.ts'
import { platePaper, type PaperWorld, type PlatePaper } from '../courses/awards/papers.ts'
import { displayName } from '../directory/display.ts'
import type { Listing } from '../directory/listing.ts'
import type { ListingReader } from '../directory/read-listings.ts'
import { messagesIn, type Locale } from '../i18n/index.ts'
import { ownPractitioner } from './owner.ts'

/** The plate of the doctor an account speaks for; undefined unless the public view shows this doctor now. */
export function ownPlate(
  world: PaperWorld & { listings: ListingReader },
  accountId: number,
  reader: { locale: Locale; at: Date },
): PlatePaper | undefined {
  const own = ownPractitioner(world.database, accountId)
  const listing = own && world.listings.bySlug(own.slug, reader.at)
  return listing && platePaper(world, doctorOf(listing), reader)
}

function doctorOf(listing: Listing): ListedDoctor {
  const { slug, publicUntil } = listing
  const name = (locale: Locale) => displayName(listing, locale, messagesIn(locale).profile).full
  return { slug, publicUntil, names: { en: name('en'), fr: name('fr'), he: name('he') } }
}
