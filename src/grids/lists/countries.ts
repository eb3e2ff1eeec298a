import { z } from 'zod'
import { countryName } from '../../i18n/index.ts'
import type { GridWorld } from '../grid.ts'

const row = z.object({ country: z.string() })

/** The countries that doctors are stored of, for a filter, by their names. */
export function countryChoices({ database, locale }: GridWorld): { value: string; label: string }[] {
  const rows = database.sqlite.prepare('SELECT DISTINCT country FROM practitioner').all()
  return z
    .array(row)
    .parse(rows)
    .map(({ country }) => ({ value: country, label: countryName(locale, country) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale))
}
