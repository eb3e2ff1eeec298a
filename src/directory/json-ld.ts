import type {
  EducationalOccupationalCredential,
  IndividualPhysician,
  PostalAddress,
  WithContext,
} from 'schema-dts'
import { displayName, photoHref } from './display.ts'
import type { Listing, ListingPractice } from './listing.ts'
import type { Words } from './results/results-page.ts'

/** A listing as schema.org says it: nothing that the page does not show. */
export function physicianJsonLd(
  listing: Listing,
  url: string,
  words: Words,
): WithContext<IndividualPhysician> {
  const { t, locale, labels } = words
  const { full, other } = displayName(listing, locale, t.profile)
  const [practice] = listing.practices
  return {
    '@context': 'https://schema.org',
    '@type': 'IndividualPhysician',
    '@id': url,
    url,
    name: full,
    alternateName: other?.text,
    telephone: practice?.phones[0],
    address: practice && addressOf(practice),
    image: listing.photo === null ? undefined : new URL(photoHref(listing.photo), url).href,
    openingHoursSpecification: practice?.hours.map(({ weekday, opens, closes }) => ({
      '@type': 'OpeningHoursSpecification' as const,
      dayOfWeek: daysOfWeek[weekday - 1],
      opens,
      closes,
    })),
    geo: practice && { '@type': 'GeoCoordinates', latitude: practice.lat, longitude: practice.lon },
    knowsLanguage: listing.languages,
    availableService: listing.offered.map((id) => ({
      '@type': 'MedicalTherapy',
      name: labels.of('condition', id, locale),
    })),
    hasCredential: listing.credentials
      .filter(({ kind }) => kind === 'licence' || kind === 'diploma')
      .map((credential): EducationalOccupationalCredential => ({
        '@type': 'EducationalOccupationalCredential',
        credentialCategory: credential.kind === 'licence' ? 'license' : 'diploma',
        name:
          credential.diplomaId === null
            ? t.profile.credential.licence
            : labels.of('diploma', credential.diplomaId, locale),
        recognizedBy: { '@type': 'Organization', name: credential.issuer },
      })),
  }
}

const daysOfWeek = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

function addressOf({ street, postalCode, city, country }: ListingPractice): PostalAddress {
  return {
    '@type': 'PostalAddress',
    streetAddress: street ?? undefined,
    postalCode: postalCode ?? undefined,
    addressLocality: city,
    addressCountry: country,
  }
}
