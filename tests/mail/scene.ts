import type { Database } from '../../src/kernel/database.ts'
import { confirmEmail } from '../../src/mail/letters/confirm-email.ts'
import { createMail, type Mail } from '../../src/mail/mail.ts'
import { smtpPostman } from '../../src/mail/postman.ts'
import type { Sending } from '../../src/mail/send-letters.ts'
import { now, testDatabase } from '../support/context.ts'
import { testSecrets } from '../support/secrets.ts'

export const origin = 'https://directory.example.org'
export const site = { origin, societyName: 'Société d’essai' }
export const secret = 'id-of-a-token.the-secret-of-it'
export const from = { name: site.societyName, address: 'directory@example.org' }

/** Somebody who wants letters in Hebrew. */
export const noa = { email: 'noa@example.org', name: 'נעה לביא', locale: 'he' as const }
export const eloise = { email: 'eloise@example.org', name: 'Éloïse Vergnac', locale: 'fr' as const }

export interface MailScene {
  database: Database
  mail: Mail
  /** The time of the sender, to be moved on. */
  time: { now: Date }
  sendingTo: (url: string) => Sending
}

/** A post office on a database of its own, and a clock that a test can move. */
export function mailScene(database = testDatabase()): MailScene {
  const secrets = testSecrets()
  const time = { now }
  return {
    database,
    mail: createMail({ database, secrets, clock: () => now, site }),
    time,
    sendingTo: (url) => ({
      database,
      secrets,
      postman: smtpPostman(url, from),
      clock: () => time.now,
      random: () => 0.5,
    }),
  }
}

/** A letter with a link that opens something. */
export function aLetter(locale = 'he') {
  return confirmEmail({ link: `${origin}/${locale}/sign-in/confirm/?token=${secret}`, hours: 24 })
}

export function minutesLater(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000)
}
