import { localeFacts, type Locale } from '../i18n/locales.ts'

/** "12 March 2026, 14:05 UTC": a letter does not know where it is read. */
export function momentIn(locale: Locale, at: Date): string {
  return formats[locale].format(at)
}

const formats = { en: formatOf('en'), fr: formatOf('fr'), he: formatOf('he') }

function formatOf(locale: Locale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeFacts[locale].tag, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
    timeZoneName: 'short',
  })
}
