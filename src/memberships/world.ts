import type { Database } from '../kernel/database.ts'
import type { Mail } from '../mail/mail.ts'

/** What the operations on memberships need of the running site; its services are one. */
export interface MembershipsWorld {
  database: Database
  mail: Mail
  site: { origin: string }
}

/** Who does something, and when; `by` as in the register of acts. */
export interface Deed {
  by: string
  at: Date
}
