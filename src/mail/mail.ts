import type { Clock } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import type { Secrets } from '../kernel/secrets.ts'
import type { Letter } from './letter.ts'
import { recipientKey, type Recipient } from './recipient.ts'
import { renderLetter, type MailSite } from './render.ts'
import { sealLetter } from './sealed-letter.ts'
import { letter as letterTable } from './tables.ts'

/** One letter, made by a function of letters/, to one person. */
export interface Posting {
  letter: Letter
  to: Recipient
  /** The same key is never stored twice: posting again is harmless. */
  key?: string
  /** What the letter is about: `practitioner:<uid>`, `account:<uid>`. */
  about?: string
}

/** Where every letter of the site is posted. */
export interface Mail {
  /**
   * Stores a letter, written and sealed, in the caller's transaction: it exists exactly when the act does. Sending is
   * another's work. Returns false when the key was known.
   */
  post: (posting: Posting) => boolean
}

/** Makes the post office of a site. */
export function createMail(site: {
  database: Database
  secrets: Secrets
  clock: Clock
  site: MailSite
}): Mail {
  const { database, secrets, clock } = site
  return {
    post: ({ letter, to, key, about }) => {
      const uid = newId()
      const rendered = renderLetter(letter, to, site.site)
      const name = letter.toStranger ? '' : to.name
      const { changes } = database.orm
        .insert(letterTable)
        .values({
          uid,
          key,
          name: letter.name,
          locale: to.locale,
          recipient: recipientKey(secrets, to.email),
          about,
          sealed: sealLetter(secrets, uid, { to: { email: to.email, name }, ...rendered }),
          postedAt: clock().toISOString(),
        })
        .onConflictDoNothing({ target: letterTable.key })
        .run()
      return changes === 1
    },
  }
}
