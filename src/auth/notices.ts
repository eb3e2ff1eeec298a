import type { Locale } from '../i18n/locales.ts'
import type { Role } from './roles.ts'

/** To whom a letter goes. */
export interface Addressee {
  email: string
  name: string
  locale: Locale
}

/** What an account's owner is told by letter. `about` is the account's uid. */
export type Notice = { to: Addressee; about: string } & (
  | { kind: 'confirm-email'; link: string; hours: number }
  | { kind: 'already-have-account'; link: string }
  | { kind: 'sign-in-link'; link: string; minutes: number }
  | { kind: 'reset-password'; link: string; minutes: number }
  | { kind: 'confirm-new-email'; link: string; hours: number }
  | { kind: 'staff-invitation'; link: string; hours: number; roles: readonly Role[] }
  | { kind: 'email-changed-notice'; at: Date }
  | { kind: 'new-sign-in'; device: string; at: Date }
  | { kind: 'password-changed'; at: Date }
  | { kind: 'second-factor-changed'; change: FactorChange; at: Date }
)

export type FactorChange =
  | 'app-added'
  | 'app-removed'
  | 'passkey-added'
  | 'passkey-removed'
  | 'new-codes'
  | 'code-used'
  | 'all-removed'
