import type { Locale } from '../i18n/locales.ts'
import type { Role } from './roles.ts'

/**
 * How far somebody has come: nobody; signed in but for the second factor; staff that has no second factor
 * yet; all the way.
 */
export type SessionState = 'none' | 'second-factor-pending' | 'enrolment-needed' | 'signed-in'

/** Who asks, as the database says at this request. */
export interface Actor {
  accountId: number
  uid: string
  email: string
  name: string
  locale: Locale
  roles: Role[]
  sessionId: string
  state: SessionState
  /** When they last proved freshly that it is they. */
  provenAt: Date | null
}
