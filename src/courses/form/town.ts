import type { Database } from '../../kernel/database.ts'
import { fold } from '../../search/fold.ts'
import { placeLabel, placesNamed, type Place } from '../../search/gazetteer/places.ts'

/** A town that was typed, perhaps with the letters of its country: `Toulouse`, `Valencia, ES`; undefined when unknown. */
export function townTyped(
  database: Database,
  typed: string,
): { id: string; town: string; country: string } | undefined {
  const [, name = typed, country] = /^(.*?),\s*([A-Za-z]{2})$/.exec(typed.trim()) ?? []
  const found = placesNamed(database, fold(name))
  const place = found.find((one) => country === undefined || one.country === country.toUpperCase())
  return place && { id: place.id, town: nativeName(place), country: place.country }
}

function nativeName({ names }: Place): string {
  const native = names.find(({ lang, preferred }) => lang === 'und' && preferred)
  return native?.name ?? placeLabel(names, 'en')
}
