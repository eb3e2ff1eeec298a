import type { ApiScope } from '../../../src/auth/api-token-scopes.ts'
import { addAccount, rolesOf } from '../../../src/auth/accounts.ts'
import { demonstrationDomain } from '../../../src/auth/demonstration-account.ts'
import type { Role } from '../../../src/auth/roles.ts'
import { accountTotp } from '../../../src/auth/tables.ts'
import { write } from '../../../src/kernel/database.ts'
import { openAccountDesk } from '../../support/account-desk.ts'
import { siteNow } from '../../support/site.ts'
import type { OwnVisitor } from './visitor.ts'

/** The token of an invented colleague of a running site, for programs of theirs. */
export function tokenOf(visitor: OwnVisitor, name: string, role: Role, scopes: readonly ApiScope[]): string {
  const desk = openAccountDesk(visitor.site())
  const { database, auth } = desk
  const at = new Date(siteNow)
  const email = `${name}${demonstrationDomain}`
  const account = write(database, () => {
    const given = { email, name, locale: 'en' as const, roles: [role], confirmedAt: at, by: 'operator' }
    const made = addAccount(database, given, at)
    const app = { seed: Buffer.alloc(20), begunAt: siteNow, confirmedAt: at.toISOString(), lastStep: 0 }
    database.orm
      .insert(accountTotp)
      .values({ ...app, accountId: made.id, begunAt: at.toISOString() })
      .run()
    return made
  })
  const { id: accountId, uid, locale } = account
  const roles = rolesOf(database, accountId)
  const person = { accountId, uid, email, name, locale, roles, sessionId: 's', provenAt: at }
  const made = auth.makeApiToken({ ...person, state: 'signed-in' }, { name: 'Test', scopes, days: 30 })
  desk.close()
  if (!made.ok) throw new Error(made.reason)
  return made.value.token
}
