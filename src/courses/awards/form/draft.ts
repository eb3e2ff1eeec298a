import type { Localized } from '../../../i18n/index.ts'
import { day } from '../../../kernel/clock.ts'
import { newId } from '../../../kernel/ids.ts'
import { lastDayOf, type WaitingCourse } from '../courses-waiting.ts'

/** The form of an award as it was typed; nothing in it is understood yet. */
export interface AwardDraft {
  kind: string
  course: string
  titles: Localized
  awardedOn: string
  validUntil: string
  /** A line for each person. */
  people: string
  form: string
}

/** The form of a new award; with a course, for everybody who was there and has no certificate of it yet. */
export function newDraft(at: Date, from?: WaitingCourse): AwardDraft {
  const empty = { validUntil: '', form: newId(), titles: { en: '', fr: '', he: '' } }
  if (!from) return { ...empty, kind: 'diploma', course: '', awardedOn: day(at), people: '' }
  const people = from.people.map(({ name, email }) => `${name}; ${email}`).join('\n')
  return { ...empty, kind: 'attendance', course: from.course.uid, awardedOn: lastDayOf(from.course), people }
}

/** The form as it was posted. */
export function readAwardDraft(form: FormData): AwardDraft {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  return {
    kind: text('kind'),
    course: text('course'),
    awardedOn: text('awardedOn'),
    validUntil: text('validUntil'),
    people: text('people'),
    form: text('form'),
    titles: { en: text('title-en'), fr: text('title-fr'), he: text('title-he') },
  }
}
