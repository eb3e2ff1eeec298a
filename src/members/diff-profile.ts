import { locales } from '../i18n/locales.ts'
import { matchPractices, placeOf, type PracticePair } from './match-practices.ts'
import { needsReview, type ChangePart, type ProfileChange } from './profile-change.ts'
import type { ProfileContent, ProfilePractice } from './profile-content.ts'

/** Says which parts of a profile differ, and of each whether staff look at it before the public does. */
export function diffProfile(before: ProfileContent, after: ProfileContent): ProfileChange[] {
  return [
    ...change('names', namesOf(before), namesOf(after)),
    ...matchPractices(before.practices, after.practices).flatMap(practiceChanges),
    ...change('offers', offersOf(before), offersOf(after)),
    ...change('languages', before.languages, after.languages),
    ...change('techniques', before.techniques, after.techniques),
    ...locales.flatMap((locale) =>
      change('texts', present(before.texts[locale]), present(after.texts[locale]), { locale }),
    ),
    ...change('photo', present(before.photo), present(after.photo)),
    ...change('shown', before.shown, after.shown),
  ]
}

function practiceChanges({ before, after }: PracticePair): ProfileChange[] {
  if (before === null)
    return after === null
      ? []
      : change('practice-added', [], addressOf(after.practice), { practice: after.at })
  if (after === null)
    return change('practice-removed', addressOf(before.practice), [], { practice: before.at })
  const [old, fresh] = [before.practice, after.practice]
  const which = { practice: after.at }
  const moved =
    placeOf(old) === placeOf(fresh) ? [] : [made('practice-place', addressOf(old), addressOf(fresh), which)]
  return [
    ...moved,
    ...change('phones', old.phones, fresh.phones, which),
    ...change('booking', present(old.bookingUrl), present(fresh.bookingUrl), which),
    ...change('hours', hoursOf(old), hoursOf(fresh), which),
    ...change('absences', absencesOf(old), absencesOf(fresh), which),
    ...change('access', old.access, fresh.access, which),
  ]
}

type Which = Partial<Pick<ProfileChange, 'practice' | 'locale'>>

function change(part: ChangePart, before: string[], after: string[], which: Which = {}): ProfileChange[] {
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [made(part, before, after, which)]
}

function made(part: ChangePart, before: string[], after: string[], which: Which): ProfileChange {
  return { part, review: needsReview(part), practice: null, locale: null, ...which, before, after }
}

// `Latn Éloïse Vergnac`
function namesOf({ names }: ProfileContent): string[] {
  return names.map(({ script, given, family }) => `${script} ${given} ${family}`)
}

// `cellulite=not-offered`
function offersOf({ offers }: ProfileContent): string[] {
  return offers.map(({ condition, stance }) => `${condition}=${stance}`)
}

// Name, street, postal code and town, country, point.
function addressOf({ name, street, postalCode, city, country, lat, lon }: ProfilePractice): string[] {
  const town = [postalCode, city].filter((part) => part !== null).join(' ')
  return [name, street, town, country, `${String(lat)}, ${String(lon)}`].filter((line) => line !== null)
}

// `1 09:00-12:30`
function hoursOf({ hours }: ProfilePractice): string[] {
  return hours.map(({ weekday, opens, closes }) => `${String(weekday)} ${opens}-${closes}`)
}

// `2026-12-24/2027-01-02`
function absencesOf({ absences }: ProfilePractice): string[] {
  return absences.map(({ from, until }) => `${from}/${until}`)
}

function present(text: string | null): string[] {
  return text === null || text === '' ? [] : [text]
}
