import { formatNumber, formatShortDay } from '../i18n/index.ts'
import type { Words } from './results/results-page.ts'
import type { DirectoryFigures } from './statistics.ts'

/** The four figures under the search; a day is said as "Today" when it is. */
export function homeFacts(
  figures: DirectoryFigures,
  { t, locale, now }: Words,
): { figure: string; label: string }[] {
  const { doctors, countries, languages, notShown, lastCheck } = figures
  const isToday = lastCheck?.slice(0, 10) === now.toISOString().slice(0, 10)
  return [
    { figure: formatNumber(locale, doctors), label: t.site.figures.doctors(doctors) },
    { figure: formatNumber(locale, countries), label: t.site.figures.countries(countries, languages) },
    { figure: formatNumber(locale, notShown), label: t.site.figures.removed },
    ...(lastCheck === undefined
      ? []
      : [
          {
            figure: isToday ? t.site.today : formatShortDay(locale, lastCheck),
            label: t.site.figures.lastCheck,
          },
        ]),
  ]
}
