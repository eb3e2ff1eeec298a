import { formatDay, formatKm, formatList, formatNumber } from '../../i18n/index.ts'
import { displayName, phoneHref, phoneText } from '../display.ts'
import type { DoctorResults, FoundDoctor } from '../doctor-search.ts'
import { isDiplomaHolder, lastChecked, type Listing } from '../listing.ts'
import type { Words } from './results-page.ts'

export interface DoctorItemView {
  href: string
  name: string
  otherName?: { text: string; lang: string }
  distance?: { figure: string; unit: string }
  status: { kind: 'ok' | 'due' | 'no'; text: string }
  phone?: { href: string; text: string; label: string }
  reason: string
  where: string
  languages: string
}

/** One doctor as the list shows it, with the reason why it is there. */
export function doctorItem(found: FoundDoctor, results: DoctorResults, words: Words): DoctorItemView {
  const { t, locale, labels } = words
  const { listing, distanceKm, practice } = found
  const { full, other } = displayName(listing, locale, t.profile)
  const place = listing.practices[practice] ?? listing.practices[0]
  const phone = place?.phones[0]
  return {
    href: `/${locale}/doctors/${listing.slug}/`,
    name: full,
    otherName: other,
    distance: distanceKm === null ? undefined : distanceView(distanceKm, words),
    status: statusOf(listing, words),
    phone: phone === undefined ? undefined : phoneView(phone, words),
    reason: reasonOf(listing, results, words),
    where: place ? labels.city(place, locale) : t.directory.diplomaHolderNote,
    languages: spokenBy(listing, words),
  }
}

function spokenBy({ languages }: Listing, { t, locale, labels }: Words): string {
  if (languages.length === 0) return ''
  const spoken = languages.map((id) => labels.of('language', id, locale))
  return t.directory.speaks(formatList(locale, spoken))
}

function phoneView(number: string, { t }: Words): NonNullable<DoctorItemView['phone']> {
  const text = phoneText(number)
  return { href: phoneHref(number), text, label: t.directory.call(text) }
}

function distanceView(km: number, { locale, t }: Words) {
  return { figure: km < 1 ? `< ${formatNumber(locale, 1)}` : formatKm(locale, km), unit: t.directory.km }
}

/** Whether the member's word is still fresh; the date is always there. */
export function statusOf(listing: Listing, { t, locale, now }: Words): DoctorItemView['status'] {
  if (isDiplomaHolder(listing))
    return { kind: 'ok', text: t.directory.checkedOn(formatDay(locale, lastChecked(listing))) }
  if (listing.confirmationDueAt <= now.toISOString())
    return { kind: 'due', text: t.directory.notConfirmed(formatDay(locale, listing.confirmedAt)) }
  return { kind: 'ok', text: t.directory.checkedOn(formatDay(locale, lastChecked(listing))) }
}

function reasonOf(listing: Listing, { understanding }: DoctorResults, { t, labels, locale }: Words): string {
  if (isDiplomaHolder(listing)) return t.directory.diplomaHolder
  const asked = understanding.conditions.map(({ id }) => id).find((id) => listing.offered.includes(id))
  const first = asked ?? listing.offered[0]
  if (first === undefined) return understanding.name ? t.directory.nameMatches : ''
  return t.directory.treatsAmong(labels.of('condition', first, locale), listing.offered.length - 1)
}
