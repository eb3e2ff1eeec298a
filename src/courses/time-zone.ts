import { localeFacts, type Locale } from '../i18n/locales.ts'

/** The named zones that a course may be held in. */
export const timeZones: readonly string[] = [...Intl.supportedValuesOf('timeZone'), 'UTC']

/** The instant of a day and a time of a zone, as stored; a time that a change of the clocks skips is moved on. */
export function instantOf(day: string, time: string, timeZone: string): string {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`)
  return new Date(local.toZonedDateTime(timeZone).epochMilliseconds).toISOString()
}

/** The day and the time that clocks of a zone show at an instant. */
export function localOf(iso: string, timeZone: string): { day: string; time: string } {
  const local = Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone)
  return { day: local.toPlainDate().toString(), time: local.toPlainTime().toString().slice(0, 5) }
}

/** The same time of the clock so many weeks later: a change of the clocks between them moves nothing. */
export function weeksLater(iso: string, weeks: number, timeZone: string): string {
  const local = Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone)
  return new Date(local.add({ weeks }).epochMilliseconds).toISOString()
}

/** "Saturday 16 January 2027, 09:00–17:00", by the clocks of the course. */
export function sittingIn(
  locale: Locale,
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  timeZone: string,
): string {
  const { tag } = localeFacts[locale]
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeZone })
  const time = new Intl.DateTimeFormat(tag, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  const [from, until] = [time.format(new Date(startsAt)), time.format(new Date(endsAt))]
  // Without the marks a line in Hebrew would read the two times in the wrong order.
  const hours = `\u2066${from}–${until}\u2069`
  return `${date.format(new Date(startsAt)).replace(' 1 ', locale === 'fr' ? ' 1er ' : ' 1 ')}, ${hours}`
}

/** "Israel Time": what the clocks of a zone are called. */
export function zoneName(locale: Locale, timeZone: string, iso: string): string {
  const format = new Intl.DateTimeFormat(localeFacts[locale].tag, { timeZone, timeZoneName: 'longGeneric' })
  return format.formatToParts(new Date(iso)).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
