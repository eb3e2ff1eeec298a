import { locales, type Locale } from '../../i18n/locales.ts'
import { most } from '../profile-parts.ts'
import { longestRead, noHours, noNames, type PracticeDraft, type ProfileDraft } from './profile-draft.ts'

/** The parts of a profile that a form may hold. */
export const formParts = [
  'names',
  'practices',
  'offers',
  'languages',
  'techniques',
  'texts',
  'shown',
] as const

export type FormPart = (typeof formParts)[number]

/** What was posted, as it is read here. */
type Fields = Pick<FormData, 'get' | 'getAll' | 'has'>

/**
 * Takes what was posted, returns the draft with the named parts as they were typed. Only fields that we know are
 * read, so that the names of others, however odd, do nothing; of a field sent twice the first counts.
 */
export function readDraft(
  form: FormData,
  before: ProfileDraft,
  parts: readonly FormPart[],
  conditions: readonly string[],
): ProfileDraft {
  const fields = fieldsByName(form)
  const read: Record<FormPart, () => Partial<ProfileDraft>> = {
    names: () => ({ names: readNames(fields), country: countryOf(fields) ?? before.country }),
    practices: () => ({ practices: readPractices(fields) }),
    offers: () => ({ offers: readOffers(fields, conditions) }),
    languages: () => ({ languages: choicesOf(fields, 'languages') }),
    techniques: () => ({ techniques: choicesOf(fields, 'techniques') }),
    texts: () => ({ texts: readTexts(fields) }),
    shown: () => ({ shown: choicesOf(fields, 'shown') }),
  }
  return Object.assign({ ...before }, ...parts.map((part) => read[part]()))
}

// A form looks through all of its fields for each one that is asked for: with two hundred of both that is a millisecond.
function fieldsByName(form: FormData): Fields {
  const fields = Map.groupBy(form, ([name]) => name)
  const getAll = (name: string) => (fields.get(name) ?? []).map(([, value]) => value)
  return { getAll, get: (name) => getAll(name)[0] ?? null, has: (name) => fields.has(name) }
}

/** What was typed into one field; nothing when it is missing, or a file. */
export function textOf(form: Fields, name: string): string {
  const value = form.get(name)
  // Browsers send line ends as two characters; a text is as long as it looks.
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').slice(0, longestRead) : ''
}

/** What was ticked under one name. */
export function choicesOf(form: Fields, name: string): string[] {
  const values = form.getAll(name).filter((value) => typeof value === 'string')
  return [...new Set(values.slice(0, 200).map((value) => value.slice(0, 80)))]
}

// The form offers a list: what does not even look like a code was not chosen by anybody.
function countryOf(form: Fields): string | undefined {
  return /^[A-Z]{2}$/.exec(textOf(form, 'country'))?.[0]
}

function readNames(form: Fields): ProfileDraft['names'] {
  return noNames().map(({ script }) => ({
    script,
    given: textOf(form, `names.${script}.given`),
    family: textOf(form, `names.${script}.family`),
  }))
}

/** The practices as they were typed. */
export function readPractices(form: Fields): PracticeDraft[] {
  return indexes(most.practices)
    .filter((index) => form.has(`practices.${index}.city`))
    .map((index) => readPractice(form, `practices.${index}`))
}

function readPractice(form: Fields, at: string): PracticeDraft {
  const text = (field: string) => textOf(form, `${at}.${field}`)
  const place = { placeId: text('placeId'), lat: text('lat'), lon: text('lon') }
  return {
    name: text('name'),
    street: text('street'),
    postalCode: text('postalCode'),
    city: text('city'),
    country: text('country'),
    ...place,
    bookingUrl: text('bookingUrl'),
    phones: indexes(most.phones)
      .filter((index) => form.has(`${at}.phones.${index}`))
      .map((index) => text(`phones.${index}`)),
    access: choicesOf(form, `${at}.access`),
    hours: noHours().map((_, index) => ({
      opens: text(`hours.${index}.opens`),
      closes: text(`hours.${index}.closes`),
    })),
    absences: indexes(most.absences)
      .filter((index) => form.has(`${at}.absences.${index}.from`))
      .map((index) => ({
        from: text(`absences.${index}.from`),
        until: text(`absences.${index}.until`),
      })),
  }
}

function readOffers(form: Fields, conditions: readonly string[]): ProfileDraft['offers'] {
  const stated = conditions.map((id) => [id, textOf(form, `offers.${id}`)])
  return Object.fromEntries(stated.filter(([, stance]) => stance !== ''))
}

function readTexts(form: Fields): Record<Locale, string> {
  const [en, fr, he] = locales.map((locale) => textOf(form, `texts.${locale}`))
  return { en: en ?? '', fr: fr ?? '', he: he ?? '' }
}

function indexes(count: number): number[] {
  return [...Array(count).keys()]
}
