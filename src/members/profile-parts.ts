import type { ContentPractice, ListingContent, PublishedField } from '../directory/listing-content.ts'

// Lists that forms need too: nothing here reaches the database or a package.

/** What a member may show or keep from the public. Name, town, offers and the checks are the listing itself. */
export const publishedFields = [
  'street',
  'phones',
  'booking',
  'hours',
  'access',
  'languages',
  'techniques',
  'not-offered',
  'texts',
  'photo',
  'awarded-in',
] as const satisfies readonly PublishedField[]

export const scripts = [
  'Latn',
  'Hebr',
  'Arab',
  'Cyrl',
  'Grek',
] as const satisfies readonly ListingContent['names'][number]['script'][]

export const stances = [
  'offered',
  'not-offered',
] as const satisfies readonly ListingContent['offers'][number]['stance'][]

export const accessFeatures = [
  'wheelchair',
  'lift',
  'parking',
  'public-transport',
  'accessible-toilet',
] as const satisfies readonly ContentPractice['access'][number][]

/** Monday to Sunday, as in ISO 8601. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** The longest of everything that is typed, as the tables have it. */
export const longest = {
  name: 80,
  practiceName: 120,
  street: 160,
  postalCode: 16,
  city: 120,
  link: 500,
  text: 2000,
  issuer: 160,
  number: 60,
} as const

/** The most of everything that is repeated. */
export const most = { practices: 20, phones: 5, hours: 28, absences: 20, diplomas: 10 } as const
