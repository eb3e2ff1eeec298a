import type { z } from 'zod'
import type { Locale, Messages } from '../../i18n/index.ts'
import type { Facet } from '../../search/document.ts'
import { kmBetween } from '../../search/gazetteer/box.ts'
import { placeLabel } from '../../search/gazetteer/place.ts'
import { legible } from '../../search/legible.ts'
import type { doctor, doctorDetails, doctorsAnswer, understood } from './api-schemas.ts'
import { doctorsPerPage, type DoctorQuery } from '../doctor-query.ts'
import type { DoctorResults, FoundDoctor } from '../doctor-search.ts'
import { displayName, photoHref } from '../display.ts'
import type { Labels } from '../labels.ts'
import { diplomasOf, type Listing } from '../listing.ts'
import { claimTitle, sourceOf } from '../profile/profile-view.ts'

export interface ApiWords {
  locale: Locale
  t: Messages
  labels: Labels
}

type Point = { lat: number; lon: number }

/** An answer of the search as programs get it. */
export function doctorsForApi(
  results: DoctorResults,
  query: DoctorQuery,
  words: ApiWords,
): z.infer<typeof doctorsAnswer> {
  return {
    understood: understoodForApi(results, words),
    total: results.total,
    page: query.page,
    pageSize: doctorsPerPage,
    doctors: results.doctors.map((found) => foundDoctor(found, results.around?.centre, words)),
    facets: results.facets,
  }
}

function understoodForApi(
  { understanding, around }: DoctorResults,
  { locale, labels }: ApiWords,
): z.infer<typeof understood> {
  const labelled = (facet: Facet, items: { id: string }[]) =>
    items.map(({ id }) => ({ id, label: labels.of(facet, id, locale) }))
  const town = understanding.place?.place
  return {
    conditions: labelled('condition', understanding.conditions),
    place:
      town && around
        ? {
            id: town.id,
            label: placeLabel(town.names, locale),
            lat: town.lat,
            lon: town.lon,
            radiusKm: around.radiusKm,
          }
        : null,
    languages: labelled('language', understanding.languages),
    techniques: labelled('technique', understanding.techniques),
    diplomas: labelled('diploma', understanding.diplomas),
    name: understanding.name && { text: legible(understanding.name.text) },
    corrections: understanding.corrections.map(({ from, to }) => ({ from: legible(from), to: legible(to) })),
    ignored: understanding.ignored.map(legible),
  }
}

function foundDoctor(
  { listing }: FoundDoctor,
  centre: Point | undefined,
  words: ApiWords,
): z.infer<typeof doctor> {
  return { ...commonFields(listing, words), practices: nearestFirst(listing, centre) }
}

/** One listing as programs get it. */
export function doctorForApi(listing: Listing, words: ApiWords): z.infer<typeof doctorDetails> {
  return {
    ...commonFields(listing, words),
    names: listing.names,
    practices: listing.practices.map(
      ({
        name,
        street,
        postalCode,
        city,
        country,
        lat,
        lon,
        phones,
        bookingUrl,
        access,
        hours,
        absences,
      }) => ({
        city,
        country,
        distanceKm: null,
        name,
        street,
        postalCode,
        lat,
        lon,
        phones,
        booking: bookingUrl,
        access,
        hours,
        absences,
      }),
    ),
    texts: listing.texts,
    photo: listing.photo === null ? null : photoHref(listing.photo),
    credentials: listing.credentials.map((credential) => ({
      kind: credential.kind,
      title: claimTitle(credential, words),
      issuer: credential.issuer,
      checkedOn: credential.checkedAt.slice(0, 10),
      checkedAgainst: sourceOf(credential, words),
      nextCheck: credential.nextCheckOn,
    })),
  }
}

function commonFields(listing: Listing, { locale, t }: ApiWords) {
  return {
    slug: listing.slug,
    ref: listing.ref,
    name: displayName(listing, locale, t.profile).full,
    conditions: listing.offered,
    notOffered: listing.notOffered,
    languages: listing.languages,
    techniques: listing.techniques,
    diplomas: diplomasOf(listing),
    confirmedOn: listing.confirmedAt.slice(0, 10),
  }
}

function nearestFirst({ practices }: Listing, centre: Point | undefined) {
  const measured = practices.map((practice) => ({
    city: practice.city,
    country: practice.country,
    distanceKm: centre ? Math.round(kmBetween(centre, practice) * 10) / 10 : null,
  }))
  return centre ? measured.sort((a, b) => (a.distanceKm ?? 0) - (b.distanceKm ?? 0)) : measured
}
