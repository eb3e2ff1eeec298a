import { periodsADay, type PracticeDraft, type ProfileDraft } from './profile-draft.ts'

/** What is in the fields in the shape of a profile, still to be checked, and which field each part came from. */
export interface UncheckedContent {
  content: Record<string, unknown>
  /** Takes a path like `practices.0.phones.1`, returns the name of the field. */
  fieldOf: (path: string) => string
}

interface Kept {
  value: unknown
  /** The field's number, where it is not the number of the part. */
  field: number | string
}

/** Takes a draft, returns its content without the fields that were left empty. */
export function contentOf(draft: ProfileDraft): UncheckedContent {
  const fields = new Map<string, string>()
  const list = (at: string, kept: Kept[]) => {
    for (const [index, { field }] of kept.entries()) fields.set(`${at}.${index}`, `${at}.${field}`)
    return kept.map(({ value }) => value)
  }
  const { country, languages, techniques, practices, texts, photo, shown } = draft
  const names = draft.names
    .filter(({ given, family }) => given.trim() + family.trim() !== '')
    .map((value) => ({ value, field: value.script }))
  const offers = Object.entries(draft.offers).map(([condition, stance]) => ({
    value: { condition, stance },
    field: condition,
  }))
  const content = {
    names: list('names', names),
    country,
    languages,
    techniques,
    offers: list('offers', offers),
    practices: practices.map((practice, index) => practiceContent(practice, `practices.${index}`, list)),
    texts,
    photo: photo === '' ? null : photo,
    shown,
  }
  return { content, fieldOf: (path) => fieldAt(path, fields) }
}

function practiceContent(practice: PracticeDraft, at: string, list: (at: string, kept: Kept[]) => unknown[]) {
  const phones = practice.phones.map((value, field) => ({ value: value.trim(), field }))
  const hours = practice.hours.map(({ opens, closes }, field) => ({
    value: { weekday: Math.floor(field / periodsADay) + 1, opens, closes },
    field,
  }))
  const absences = practice.absences.map((value, field) => ({ value, field }))
  return {
    ...practice,
    name: orNothing(practice.name),
    street: orNothing(practice.street),
    postalCode: orNothing(practice.postalCode),
    placeId: orNothing(practice.placeId),
    bookingUrl: orNothing(practice.bookingUrl),
    lat: numberOf(practice.lat),
    lon: numberOf(practice.lon),
    phones: list(
      `${at}.phones`,
      phones.filter(({ value }) => value !== ''),
    ),
    hours: list(
      `${at}.hours`,
      hours.filter(({ value: { opens, closes } }) => opens + closes !== ''),
    ),
    absences: list(
      `${at}.absences`,
      absences.filter(({ value: { from, until } }) => from + until !== ''),
    ),
  }
}

// The longest beginning of the path that is known by another name. An offer is one field, whatever part is wrong.
function fieldAt(path: string, fields: ReadonlyMap<string, string>): string {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const field = fields.get(parts.slice(0, length).join('.'))
    if (field?.startsWith('offers.')) return field
    if (field !== undefined) return [field, ...parts.slice(length)].join('.')
  }
  return path
}

function orNothing(text: string): string | null {
  return text.trim() === '' ? null : text
}

function numberOf(text: string): number | null {
  const number = Number(text)
  return text.trim() !== '' && Number.isFinite(number) ? number : null
}
