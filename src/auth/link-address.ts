import type { Locale } from '../i18n/locales.ts'

export type LinkPage = 'link' | 'confirm' | 'new-password' | 'new-email' | 'demonstration'

/** The address that a letter carries: always on our own origin, never on what a request claimed. */
export function linkTo(origin: string, locale: Locale, page: LinkPage, token: string): string {
  return `${origin}/${locale}/sign-in/${page}/?token=${token}`
}
