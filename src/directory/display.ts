import { parsePhoneNumberFromString } from 'libphonenumber-js'
import type { Locale } from '../i18n/locales.ts'
import type { ProfileMessages } from '../i18n/messages/en/profile.ts'
import type { Listing, ListingName } from './listing.ts'

export interface DisplayName {
  /** With the title: "Dr Hélène Cohen". */
  full: string
  /** Without it, for initials and vCards. */
  plain: string
  other?: { text: string; lang: string }
}

/** The name as a page in this language shows it, and the same name in its other script. */
export function displayName(
  { names }: Pick<Listing, 'names'>,
  locale: Locale,
  t: ProfileMessages,
): DisplayName {
  const wanted = locale === 'he' ? 'Hebr' : 'Latn'
  const shown = names.find(({ script }) => script === wanted) ?? names[0]
  const other = names.find((name) => name !== shown)
  const plain = shown ? plainName(shown) : ''
  return {
    full: t.doctorTitle(plain),
    plain,
    other: other && { text: plainName(other), lang: languageOf(other, locale) },
  }
}

export function plainName({ given, family }: Pick<ListingName, 'given' | 'family'>): string {
  return `${given} ${family}`
}

/** "HC", or "א״פ": the first letters, for the disc in place of a picture. */
export function initials({ names }: Listing, locale: Locale): string {
  const wanted = locale === 'he' ? 'Hebr' : 'Latn'
  const name = names.find(({ script }) => script === wanted) ?? names[0]
  const letters = [name?.given ?? '', name?.family ?? ''].map((part) => [...part][0] ?? '')
  return letters.join(name?.script === 'Hebr' ? '״' : '')
}

/** A number as people of its country write it. */
export function phoneText(number: string): string {
  return parsePhoneNumberFromString(number)?.formatNational() ?? number
}

export function phoneHref(number: string): string {
  return `tel:${number}`
}

export function photoHref(uid: string): string {
  return `/photos/${uid}.webp`
}

function languageOf({ script }: ListingName, locale: Locale): string {
  if (script === 'Hebr') return 'he'
  return locale === 'he' ? 'fr' : locale
}
