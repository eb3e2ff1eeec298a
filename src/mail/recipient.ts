import type { Locale } from '../i18n/locales.ts'
import type { Secrets } from '../kernel/secrets.ts'

/** Whom a letter goes to, in which language. */
export interface Recipient {
  email: string
  /** As the person writes it; may be empty. */
  name: string
  locale: Locale
}

/** A keyed digest of an address: the same for the same mailbox, and of no use to whoever has only the database. */
export function recipientKey(secrets: Pick<Secrets, 'sign'>, email: string): string {
  return secrets.sign('letter-recipient', email.trim().normalize('NFKC').toLowerCase())
}
