import { z } from 'zod'
import { countryName, formatDay, type Locale } from '../i18n/index.ts'
import type { ToolsMessages } from '../i18n/messages/en/tools.ts'

export const reportCountries = ['', 'FR', 'IL', 'BE', 'CH', 'GB', 'other'] as const
export const outcomes = ['', 'gone', 'better', 'same', 'worse'] as const
/** What is asked, in the order of the form and of the text. */
export const reportFields = [
  'country',
  'session',
  'area',
  'products',
  'giver',
  'what',
  'began',
  'now',
  'care',
  'other',
  'age',
] as const

const longest = 3000
const answer = z.string().trim().max(longest).default('')

const reportSchema = z.object({
  country: z.enum(reportCountries).catch(''),
  session: z.iso.date().or(z.literal('')).default(''),
  area: answer,
  products: answer,
  giver: answer,
  what: z.string().trim().min(1).max(longest),
  began: answer,
  now: z.enum(outcomes).catch(''),
  care: answer,
  other: answer,
  age: answer,
})

export type ReportField = (typeof reportFields)[number]
export type ReportAnswers = z.infer<typeof reportSchema>

export type ReadReport =
  | { kind: 'ready'; answers: ReportAnswers }
  /** What was typed, and which fields nobody could use. */
  | { kind: 'wrong'; fields: ReportField[]; typed: Partial<Record<string, string>> }

/** Takes what somebody posted, returns the answers, or which of them have to be changed. Keeps nothing. */
export function readReport(form: FormData): ReadReport {
  // Browsers end the lines of a form with two characters; a text of our own has one.
  const typed = Object.fromEntries(
    [...form].map(([name, value]) => [name, String(value).replaceAll('\r\n', '\n')]),
  )
  const parsed = reportSchema.safeParse(typed)
  if (parsed.success) return { kind: 'ready', answers: parsed.data }
  const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]))
  return { kind: 'wrong', fields: reportFields.filter((field) => wrong.has(field)), typed }
}

/** The sentence beside a field that could not be used. */
export function whatIsWrong(field: ReportField, typed: string | undefined, t: ToolsMessages): string {
  if (field === 'session') return t.wrong.session
  return (typed ?? '').trim() === '' ? t.wrong.what : t.wrong.long
}

/** Takes the answers and the day (an instant will do), returns the plain text to hand on. */
export function reportText(answers: ReportAnswers, now: string, locale: Locale, t: ToolsMessages): string {
  const said: Record<ReportField, string> = {
    ...answers,
    country: answers.country === '' ? '' : countryLabel(answers.country, locale, t),
    session: answers.session === '' ? '' : formatDay(locale, answers.session),
    now: answers.now === '' ? '' : t.outcomes[answers.now],
  }
  const lines = reportFields.map((field) => `${t.fields[field].label}\n${said[field] || t.text.notStated}`)
  return [t.text.heading, t.text.prepared(formatDay(locale, now)), ...lines, t.text.contact].join('\n\n')
}

/** A country of the form by its name; nothing chosen asks to choose. */
export function countryLabel(
  country: (typeof reportCountries)[number],
  locale: Locale,
  t: ToolsMessages,
): string {
  if (country === '') return t.outcomes['']
  return country === 'other' ? t.otherCountry : countryName(locale, country)
}
