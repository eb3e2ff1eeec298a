import { type Locale, type Localized } from '../i18n/locales.ts'
import type { Letter, LetterName, LetterText } from './letter.ts'

/** What every letter about a course says of it. `when`: a line for each date. */
export interface CourseFacts {
  title: Localized
  when: Record<Locale, string[]>
  link: string
}

/** The words of such a letter in one language: a sentence before the dates, what the link is called, what to do. */
interface CourseWords {
  subject: string
  before: string
  label: string
  after: string
}

/** A letter about a course: what has happened, when it is, where to look, what to do. */
export function courseLetter(
  name: LetterName,
  { when, link }: Pick<CourseFacts, 'when' | 'link'>,
  words: Record<Locale, CourseWords>,
): Letter {
  const textIn = (locale: Locale): LetterText => {
    const { subject, before, label, after } = words[locale]
    return { subject, before: [before, ...when[locale]], link: { label, href: link }, after: [after] }
  }
  return { name, texts: { en: textIn('en'), fr: textIn('fr'), he: textIn('he') } }
}
