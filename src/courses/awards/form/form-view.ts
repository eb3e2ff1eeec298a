import type { FormAnswer } from '../../../design/form-answer.ts'
import { localeFacts, locales, type Locale, type Messages } from '../../../i18n/index.ts'
import type { Course } from '../../course.ts'
import { nameOf } from '../../course-view.ts'
import type { Person } from '../store-award.ts'
import { awardKinds } from '../tables.ts'
import type { AwardProblem } from './read-list.ts'

type Options = { value: string; label: string }[]

/** The lists of the form to choose from. */
export function awardOptions(
  courses: readonly Course[],
  { locale, t }: { locale: Locale; t: Messages },
): { kinds: Options; courses: Options } {
  const words = t.awards
  const named = courses.map((course) => ({ value: course.uid, label: nameOf(course, { locale }) }))
  return {
    kinds: awardKinds.map((value) => ({ value, label: words.kinds[value] })),
    courses: [{ value: '', label: words.form.noCourse }, ...named],
  }
}

/** What the form says about what cannot be taken: at its top with its place, and beside each field. */
export function awardAnswer(
  problems: readonly AwardProblem[],
  t: Messages,
): Pick<FormAnswer, 'errors' | 'of'> {
  const { reasons, line } = t.awards.form
  const said = problems.map((problem) => {
    const label = problem.line === 0 ? labelOf(problem.field, t) : line(problem.line)
    return { ...problem, text: t.design.labelled(label, reasons[problem.reason]) }
  })
  return {
    errors: said.map(({ field, text }) => ({ href: `#${field}`, text })),
    of: (field) => {
      const first = said.find((problem) => problem.field === field)
      const error = first && (first.line === 0 ? reasons[first.reason] : first.text)
      return { error, errorWord: t.design.form.error }
    },
  }
}

/** The people of a list that was checked, as rows of a table. */
export function peopleRows(people: readonly Person[], { awards }: Messages) {
  const words = awards.form
  return people.map(({ name, hebrew, account }) => ({
    title: name,
    cells: [{ text: hebrew ?? '–' }, { text: account ? words.hasAccount : words.noAccount }],
  }))
}

function labelOf(field: string, { awards: { form } }: Messages): string {
  const { kind, course, awardedOn, validUntil } = form
  const titles = locales.map((locale) => [`title-${locale}`, `${form.name} (${localeFacts[locale].label})`])
  const labels = { kind, course, awardedOn, validUntil, people: form.lines, ...Object.fromEntries(titles) }
  return labels[field] ?? form.what
}
