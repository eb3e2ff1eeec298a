import type { Actor } from '../auth/actor.ts'
import { isStaff } from '../auth/roles.ts'
import type { Locale } from '../i18n/locales.ts'

// Only pages where people work, only on this site, with nothing in them that another parser could read differently.
const ownPage = /^\/(?:en|fr|he)\/(?:member|staff|join)\/(?:[\w-]+\/)*(?:\?[\w=&%.+-]*)?$/

/** An address to go on at that somebody handed in; undefined unless it is a work page of this site. */
export function safeNext(next: string | undefined): string | undefined {
  return next !== undefined && next.length <= 500 && ownPage.test(next) ? next : undefined
}

/** Where a sign-in goes on: to what is still missing, to where one wanted to go, or to one's own desk. */
export function goOn(
  locale: Locale,
  { state, roles }: Pick<Actor, 'state' | 'roles'>,
  next?: string,
): string {
  const wanted = safeNext(next)
  if (state === 'second-factor-pending')
    return `/${locale}/sign-in/second/${wanted === undefined ? '' : `?${new URLSearchParams({ next: wanted }).toString()}`}`
  if (state === 'enrolment-needed') return `/${locale}/member/account/`
  return wanted ?? (isStaff(roles) ? `/${locale}/staff/` : `/${locale}/member/`)
}

/** Where somebody goes on after a fresh proof: back to the page of the act, which says that there are five minutes. */
export function goOnAfterProof(locale: Locale, next: string | undefined): string {
  const page = safeNext(next) ?? `/${locale}/member/account/`
  return `${page}${page.includes('?') ? '&' : '?'}done=proven`
}
