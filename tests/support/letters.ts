import type { Database } from '../../src/kernel/database.ts'
import type { Secrets } from '../../src/kernel/secrets.ts'
import { recipientKey } from '../../src/mail/recipient.ts'
import { openLetter, type LetterContents } from '../../src/mail/sealed-letter.ts'
import { letter } from '../../src/mail/tables.ts'

/** A letter as its recipient would read it. */
export interface OpenedLetter extends LetterContents {
  name: string
  locale: string
  about: string | null
  /** The first link of the letter, which leads to the site; an empty text when there is none. */
  link: string
}

/** Every letter that waits for an address, oldest first. */
export function lettersTo(database: Database, secrets: Secrets, email: string): OpenedLetter[] {
  const recipient = recipientKey(secrets, email)
  const rows = database.orm.select().from(letter).orderBy(letter.id).all()
  return rows.flatMap(({ recipient: whose, sealed, uid, name, locale, about }) => {
    if (whose !== recipient || sealed === null) return []
    const contents = openLetter(secrets, uid, sealed)
    return [{ ...contents, name, locale, about, link: /https?:\/\/\S+/.exec(contents.text)?.[0] ?? '' }]
  })
}
