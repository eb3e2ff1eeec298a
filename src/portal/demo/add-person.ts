import { addAccount, type Account } from '../../auth/accounts.ts'
import { demonstrationDomain } from '../../auth/demonstration-account.ts'
import type { Role } from '../../auth/roles.ts'
import type { Database } from '../../kernel/database.ts'

interface InventedPerson {
  /** The part of the address before the @. */
  mailbox: string
  name: string
  role: Role
}

/** Stores the account of an invented person of a demonstration, to which no password leads. In a transaction. */
export function addPerson(database: Database, { mailbox, name, role }: InventedPerson, at: Date): Account {
  const email = `${mailbox}${demonstrationDomain}`
  const given = { email, name, locale: 'en' as const, roles: [role], confirmedAt: at, by: 'demonstration' }
  return addAccount(database, given, at)
}
