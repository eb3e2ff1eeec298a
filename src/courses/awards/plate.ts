import { formatDay, locales, messagesIn, type Locale } from '../../i18n/index.ts'
import { day } from '../../kernel/clock.ts'

/** What a plate for the waiting room says in one language. */
export interface PlateText {
  locale: Locale
  heading: string
  name: string
  text: string
  check: string
  printed: string
}

/**
 * Takes the names of a doctor who is public, as each language shows them, returns the words of a plate, the reader's
 * language first.
 */
export function plateOf(
  names: Record<Locale, string>,
  { society, first, at }: { society: string; first: Locale; at: Date },
): PlateText[] {
  const order = [first, ...locales.filter((locale) => locale !== first)]
  return order.map((locale) => {
    const { heading, text, check, printed } = messagesIn(locale).awards.plate
    const today = formatDay(locale, day(at))
    return { locale, heading, name: names[locale], text: text(society), check, printed: printed(today) }
  })
}
