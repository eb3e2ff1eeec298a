import type { FormAnswer } from '../../design/form-answer.ts'
import type { Locale, Localized, Messages } from '../../i18n/index.ts'
import { audiences, levels, teacherRoles } from '../tables.ts'
import { timeZones } from '../time-zone.ts'
import { fieldLabel } from './field-label.ts'
import type { Problem } from './read-content.ts'

type Options = { value: string; label: string }[]

/** The lists of the form to choose from. */
export interface FormOptions {
  levels: Options
  audiences: Options
  languages: Options
  timeZones: Options
  roles: Options
}

/** Takes the languages of teaching, returns every list of the form in the reader's words. */
export function formOptions(
  languages: ReadonlyMap<string, { names: Localized }>,
  { locale, t }: { locale: Locale; t: Messages },
): FormOptions {
  const words = t.courses
  const taught = [...languages].map(([value, { names }]) => ({ value, label: names[locale] }))
  return {
    levels: levels.map((value) => ({ value, label: words.levels[value] })),
    audiences: audiences.map((value) => ({ value, label: words.audiences[value] })),
    languages: [{ value: '', label: words.form.choose }, ...taught],
    timeZones: timeZones.map((value) => ({ value, label: value.replaceAll('_', ' ') })),
    roles: [
      { value: '', label: words.form.noRole },
      ...teacherRoles.map((value) => ({ value, label: words.roles[value] })),
    ],
  }
}

/** What the form says about what cannot be taken: at its top with the name of the field, and beside each field. */
export function problemsAnswer(problems: readonly Problem[], t: Messages): Pick<FormAnswer, 'errors' | 'of'> {
  const { reasons } = t.courses.form
  const first = new Map(problems.toReversed().map(({ field, reason }) => [field, reasons[reason]]))
  const fields = [...new Set(problems.map(({ field }) => field))]
  return {
    errors: fields.map((field) => ({
      href: `#${field}`,
      text: t.design.labelled(fieldLabel(field, t), first.get(field) ?? ''),
    })),
    of: (field) => ({ error: first.get(field), errorWord: t.design.form.error }),
  }
}

/** Where most of a society's courses are held: the zone that the form of a new course begins with. */
export function zoneOfCountry(country: string): string {
  const [zone] = new Intl.Locale('und', { region: country }).getTimeZones?.() ?? []
  return zone ?? 'UTC'
}
