import { formatDay, type Locale, type Messages } from '../i18n/index.ts'
import type { LetterEntry } from './read-letters.ts'

interface Words {
  locale: Locale
  t: Messages
}

/** To whom a letter goes, when it was written, and how it stands: label and value. */
export function letterFacts(letter: LetterEntry, { locale, t }: Words): { label: string; value: string }[] {
  const words = t.staff.letters
  const { contents, postedAt, tries, problem, state } = letter
  const status = [
    words.state[state],
    ...(tries > 0 ? [words.tries(tries)] : []),
    ...(problem === null ? [] : [problem]),
  ]
  return [
    { label: words.table.to, value: contents?.to.email ?? words.erased },
    { label: words.table.posted, value: formatDay(locale, postedAt) },
    { label: words.table.state, value: status.join(', ') },
  ]
}

/** What staff call a letter; one of an older version keeps its own name. */
export function letterName({ name }: Pick<LetterEntry, 'name'>, t: Messages): string {
  return Object.entries(t.mail.names).find(([known]) => known === name)?.[1] ?? name
}

/** Where the link of a letter leads; undefined when there is none. */
export function linkOf({ contents }: LetterEntry): string | undefined {
  return /^https?:\/\/\S+$/m.exec(contents?.text ?? '')?.[0]
}
