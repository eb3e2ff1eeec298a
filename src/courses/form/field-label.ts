import { isLocale, localeFacts, type Messages } from '../../i18n/index.ts'

/** What a field is called where it does not stand beside its label: `Date 2, Until`, `Title (Français)`. */
export function fieldLabel(field: string, t: Messages): string {
  const words = t.courses.form
  const labels: Record<string, string> = labelsOf(t)
  const [first = '', second = '', third = ''] = field.split('-')
  if (first === 'date') return `${words.date(String(Number(second) + 1))}, ${labels[third] ?? ''}`
  if (first === 'teacher') return `${words.teachers}, ${labels[third] ?? ''}`
  const label = labels[first] ?? ''
  return isLocale(second) ? `${label} (${localeFacts[second].label})` : label
}

function labelsOf({ courses: { form } }: Messages) {
  const { level, audience, seats, closesOn, credits, creditedBy, onlineLink, timeZone, ...others } = form
  const { summary, programme, practical, day, from, until, town, venue, role, consent } = others
  return {
    ...{ level, audience, seats, closesOn, credits, creditedBy, onlineLink, timeZone },
    ...{ summary, programme, practical, day, from, until, town, venue, role, consent },
    languageId: form.language,
    title: form.name,
    name: form.person,
  }
}
