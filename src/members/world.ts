import type { Database } from '../kernel/database.ts'
import type { Secrets } from '../kernel/secrets.ts'
import type { Facts } from '../library/facts.ts'
import type { Mail } from '../mail/mail.ts'

/** What the operations on members need of the running site; its services are one. */
export interface MembersWorld {
  database: Database
  facts: Facts
  secrets: Secrets
  mail: Mail
  site: { origin: string }
}

/** Who acts: any signed-in account. */
export interface Person {
  accountId: number
  uid: string
}
