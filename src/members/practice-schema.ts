import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { z } from 'zod'
import { country, date, distinct, isDistinct, line, link, optionalLine, time } from './field-schemas.ts'
import { accessFeatures, longest, most } from './profile-parts.ts'

const openingHours = z
  .strictObject({
    weekday: z.int('not-known').min(1, 'not-known').max(7, 'not-known'),
    opens: time,
    closes: time,
  })
  .refine(({ opens, closes }) => opens < closes, { error: 'times-cross', path: ['closes'] })

const absence = z
  .strictObject({ from: date, until: date })
  .refine(({ from, until }) => from <= until, { error: 'dates-cross', path: ['until'] })

const typedPractice = z.strictObject({
  name: optionalLine(longest.practiceName),
  street: optionalLine(longest.street),
  postalCode: optionalLine(longest.postalCode),
  city: line(longest.city),
  country,
  placeId: z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z
      .string('wrong-type')
      .regex(/^[a-z]{2}-[a-z0-9-]{1,17}$/, 'not-known')
      .nullable(),
  ),
  lat: z.number('missing').min(-90, 'bad-place').max(90, 'bad-place'),
  lon: z.number('missing').min(-180, 'bad-place').max(180, 'bad-place'),
  phones: z
    .array(z.string('wrong-type').trim().min(1, 'missing').max(40, 'too-long'))
    .max(most.phones, 'too-many'),
  bookingUrl: link,
  access: distinct(z.enum(accessFeatures, 'not-known'), accessFeatures.length),
  hours: z
    .array(openingHours, 'wrong-type')
    .max(most.hours, 'too-many')
    .transform((hours) => hours.toSorted((a, b) => a.weekday - b.weekday || (a.opens < b.opens ? -1 : 1)))
    .refine(doNotOverlap, 'times-cross'),
  absences: z
    .array(absence, 'wrong-type')
    .max(most.absences, 'too-many')
    .transform((absences) => absences.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
    .refine((absences) => isDistinct(absences, ({ from }) => from), 'twice'),
})

/** A practice as typed; its phones come out in international form, read as numbers of its country. */
export const practice = typedPractice.transform((place, context) => ({
  ...place,
  phones: [
    ...new Set(
      place.phones.map((typed, index) => {
        const number = internationalNumber(typed, place.country)
        if (number === null)
          context.issues.push({ code: 'custom', message: 'bad-phone', path: ['phones', index], input: typed })
        return number ?? typed
      }),
    ),
  ],
}))

/** The number as `+33536490112`, or null when nobody can be called at it. */
export function internationalNumber(typed: string, country: string): string | null {
  const parsed = parsePhoneNumberFromString(typed, {
    defaultCountry: isSupportedCountry(country) ? country : undefined,
    extract: false,
  })
  return parsed && !parsed.ext && parsed.isPossible() ? parsed.number : null
}

function doNotOverlap(hours: { weekday: number; opens: string; closes: string }[]): boolean {
  return hours.every(({ weekday, opens }, index) => {
    const before = hours[index - 1]
    return before?.weekday !== weekday || before.closes <= opens
  })
}
