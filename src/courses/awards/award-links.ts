import type { Locale } from '../../i18n/index.ts'

/** The address that a certificate's QR code says: it proves itself, and shows today's state where it leads. */
export function proofLink(origin: string, locale: Locale, token: string): string {
  return `${origin}/${locale}/verify/?c=${token}`
}

/** The address that a plate's QR code says: the doctor's page, with the proof behind it. */
export function plateLink(origin: string, locale: Locale, slug: string, token: string): string {
  return `${origin}/${locale}/doctors/${slug}/?plate=${token}`
}

/** Where a number is typed, as it is printed. */
export function typedAddress(origin: string, locale: Locale): string {
  return `${origin}/${locale}/verify/`
}
