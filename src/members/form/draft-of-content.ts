import type { ProfileContent } from '../profile-content.ts'
import {
  hoursIndex,
  noHours,
  noNames,
  periodsADay,
  type PracticeDraft,
  type ProfileDraft,
} from './profile-draft.ts'

/** A profile whose country may still have to be checked. */
export type FilledContent = Omit<ProfileContent, 'country'> & { country: string }

/** Takes a stored profile, returns it as it stands in the fields of a form. */
export function draftOf(content: FilledContent): ProfileDraft {
  const { names, country, languages, techniques, offers, practices, texts, photo, shown } = content
  return {
    names: noNames().map((empty) => names.find(({ script }) => script === empty.script) ?? empty),
    country,
    languages,
    techniques,
    offers: Object.fromEntries(offers.map(({ condition, stance }) => [condition, stance])),
    practices: practices.map(practiceDraft),
    texts,
    photo: photo ?? '',
    shown,
  }
}

function practiceDraft(practice: ProfileContent['practices'][number]): PracticeDraft {
  const { name, street, postalCode, city, country, placeId, lat, lon, bookingUrl } = practice
  return {
    name: name ?? '',
    street: street ?? '',
    postalCode: postalCode ?? '',
    city,
    country,
    placeId: placeId ?? '',
    lat: String(lat),
    lon: String(lon),
    bookingUrl: bookingUrl ?? '',
    phones: practice.phones,
    access: practice.access,
    hours: hoursDraft(practice.hours),
    absences: practice.absences,
  }
}

function hoursDraft(hours: ProfileContent['practices'][number]['hours']): PracticeDraft['hours'] {
  const fields = noHours()
  const byDay = Map.groupBy(hours, ({ weekday }) => weekday)
  for (const [weekday, periods] of byDay)
    for (const [period, { opens, closes }] of periods.slice(0, periodsADay).entries())
      fields[hoursIndex(weekday, period)] = { opens, closes }
  return fields
}
