import { formatDay, type Locale, type Messages } from '../i18n/index.ts'
import type { LetterEntry } from './read-letters.ts'

interface Words {
  locale: Locale
  t: Messages
}

/** A letter as a row of the staff's table: name with its page, address, day, state. */
export function letterRow(letter: LetterEntry, { locale, t }: Words) {
  const words = t.staff.letters
  const { uid, contents, postedAt, tries, problem, state } = letter
  const status = [
    words.state[state],
    ...(tries > 0 ? [words.tries(tries)] : []),
    ...(problem === null ? [] : [problem]),
  ]
  return {
    title: letterName(letter, t),
    cells: [
      { text: contents?.to.email ?? words.erased },
      { text: formatDay(locale, postedAt), href: `/${locale}/staff/letters/${uid}/` },
      { text: status.join(', ') },
    ],
  }
}

/** What staff call a letter; one of an older version keeps its own name. */
export function letterName({ name }: Pick<LetterEntry, 'name'>, t: Messages): string {
  return Object.entries(t.mail.names).find(([known]) => known === name)?.[1] ?? name
}

/** Where the link of a letter leads; undefined when there is none. */
export function linkOf({ contents }: LetterEntry): string | undefined {
  return /^https?:\/\/\S+$/m.exec(contents?.text ?? '')?.[0]
}
