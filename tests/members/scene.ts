import { addAccount } from '../../src/auth/accounts.ts'
import { createMail } from '../../src/mail/mail.ts'
import { fixedClock } from '../../src/kernel/clock.ts'
import { write, type Database } from '../../src/kernel/database.ts'
import { makeOwner } from '../../src/members/owner.ts'
import type { MembersWorld, Person } from '../../src/members/world.ts'
import { facts, now, testDatabase } from '../support/context.ts'
import { eloise, list } from '../support/people.ts'
import { testSecrets } from '../support/secrets.ts'

export const origin = 'https://directory.example'

/** The members' side of a running site on an empty database, or on this one. */
export function membersWorld(database: Database = testDatabase()): MembersWorld {
  const secrets = testSecrets()
  const site = { origin, societyName: 'Test society' }
  return {
    database,
    facts,
    secrets,
    site,
    mail: createMail({ database, secrets, clock: fixedClock(now.toISOString()), site }),
  }
}

/** A confirmed account of a member who writes from this address. */
export function member({ database }: MembersWorld, email = 'eloise@example.org'): Person {
  const account = {
    email,
    name: 'Éloïse Vergnac',
    locale: 'fr' as const,
    roles: ['member' as const],
    by: 'visitor',
  }
  const { id, uid } = write(database, () => addAccount(database, { ...account, confirmedAt: now }, now))
  return { accountId: id, uid }
}

/** Éloïse is listed, and the listing is hers. */
export function listedMember(world: MembersWorld): Person & { practitionerId: number } {
  const practitionerId = list(world.database, eloise)
  const person = member(world)
  write(world.database, () => {
    makeOwner(world.database, practitionerId, person.accountId, now)
  })
  return { ...person, practitionerId }
}

/** How many rows a table has. */
export function rows({ database }: MembersWorld, table: string): number {
  return Number(database.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
}
