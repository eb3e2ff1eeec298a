import { asc, eq } from 'drizzle-orm'
import type { Locale } from '../../i18n/locales.ts'
import type { Database } from '../../kernel/database.ts'
import { fold } from '../../search/fold.ts'
import { placeById } from '../../search/gazetteer/places.ts'
import { postalCode } from '../../search/gazetteer/tables.ts'
import { placesLike } from '../places-like.ts'
import type { TownOption } from './form-options.ts'
import { pinOf } from './pin.ts'
import type { PracticeDraft, ProfileDraft } from './profile-draft.ts'

/** The towns that a text may mean, told apart by a postcode. */
export function townOptions(database: Database, text: string, country: string, locale: Locale): TownOption[] {
  return placesLike(database, text, country, locale).map(({ label, ...town }) => {
    const code = postcodeOf(database, town.id)
    return { ...town, label: code === undefined ? label : `${label} · ${code}` }
  })
}

/**
 * Gives every practice of a draft its town and its pin, where the written name leaves no doubt. A practice whose town
 * was chosen keeps it; one whose name was changed is looked up again.
 */
export function withTowns(
  database: Database,
  draft: ProfileDraft,
  before: ProfileDraft,
  locale: Locale,
): ProfileDraft {
  const practices = draft.practices.map((practice, index) =>
    isAsBefore(practice, before.practices[index]) ? practice : placed(database, practice, locale),
  )
  return { ...draft, practices }
}

function placed(database: Database, practice: PracticeDraft, locale: Locale): PracticeDraft {
  const chosen = practice.placeId === '' ? undefined : placeById(database, practice.placeId)
  const isNamed = chosen?.names.some(({ name }) => fold(name) === fold(practice.city))
  if (chosen && (isNamed || practice.lat === '') && chosen.country === practice.country)
    return pinOf(practice.lat, practice.lon) && isNamed
      ? practice
      : { ...practice, city: isNamed ? practice.city : nativeName(chosen.names), ...pinFields(chosen) }
  const found = placesLike(database, practice.city, practice.country, locale)
  const exact = found.filter(({ label, city }) =>
    [label, city].some((name) => fold(name) === fold(practice.city)),
  )
  const [town] = exact.length > 0 ? exact : found
  const isSure = exact.length === 1 || (exact.length === 0 && found.length === 1)
  if (town && isSure) return { ...practice, placeId: town.id, ...pinFields(town) }
  return { ...practice, placeId: '', lat: '', lon: '' }
}

function isAsBefore(practice: PracticeDraft, before: PracticeDraft | undefined): boolean {
  const { city, country, placeId } = practice
  return (
    before !== undefined &&
    pinOf(practice.lat, practice.lon) !== undefined &&
    before.city === city &&
    before.country === country &&
    before.placeId === placeId
  )
}

function pinFields({ lat, lon }: { lat: number; lon: number }) {
  return { lat: String(lat), lon: String(lon) }
}

function nativeName(names: readonly { lang: string; name: string; preferred: boolean }[]): string {
  return (names.find(({ lang, preferred }) => lang === 'und' && preferred) ?? names[0])?.name ?? ''
}

function postcodeOf({ orm }: Database, placeId: string): string | undefined {
  return orm
    .select({ code: postalCode.code })
    .from(postalCode)
    .where(eq(postalCode.placeId, placeId))
    .orderBy(asc(postalCode.code))
    .limit(1)
    .get()?.code
}
