import { messagesIn } from '../i18n/index.ts'

const { awards, courses, member } = messagesIn('en')

/** What each code of a field says, mostly in the words of the forms. English: developers read it. */
export const faultWords: Readonly<Record<string, string>> = {
  ...awards.form.reasons,
  ...courses.form.reasons,
  ...member.reason,
  'no-words': 'There is no letter and no digit in it',
  'bad-cursor': 'Send back what `next` said, with the same filters and order',
  'one-strong-tag': 'One `ETag` as it was answered, in its quotes: no list, no `*`, no `W/`',
  'at-most-200-characters': 'From 1 to 200 visible characters',
}
