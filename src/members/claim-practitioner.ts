import { and, eq, gt, isNull } from 'drizzle-orm'
import { actorOf, record } from '../audit/record.ts'
import { readToken, useToken } from '../auth/tokens.ts'
import { practice, practitionerName } from '../directory/tables.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { makeOwner, ownerOf, ownPractitioner } from './owner.ts'
import { invitation } from './tables.ts'
import type { MembersWorld, Person } from './world.ts'

/** What somebody who holds an invitation may see before taking the record over. */
export interface OpenInvitation {
  uid: string
  practitionerId: number
  /** The address that it was sent to. It proves nothing. */
  email: string
  names: { script: string; given: string; family: string }[]
  cities: string[]
  expiresAt: string
}

/** The record that an invitation is bound to; undefined when it is used, expired, replaced or forged. Changes nothing. */
export function readInvitation(database: Database, token: string, at: Date): OpenInvitation | undefined {
  const uid = readToken(database, 'invitation', token, at)?.payload['invitation']
  const standing = typeof uid === 'string' ? standingInvitation(database, uid, at) : undefined
  if (!standing || ownerOf(database, standing.practitionerId)) return undefined
  const { practitionerId, email, expiresAt } = standing
  const { script, given, family } = practitionerName
  const names = database.orm
    .select({ script, given, family })
    .from(practitionerName)
    .where(eq(practitionerName.practitionerId, practitionerId))
    .all()
  const towns = database.orm
    .select({ city: practice.city })
    .from(practice)
    .where(eq(practice.practitionerId, practitionerId))
    .orderBy(practice.position)
    .all()
  const cities = [...new Set(towns.map(({ city }) => city))]
  return { uid: standing.uid, practitionerId, email, names, cities, expiresAt }
}

/**
 * Makes the account that holds an invitation the owner of its record. Only the invitation proves it: an equal e-mail
 * address is nothing. Of two who try at once, one succeeds.
 */
export function claimPractitioner(
  { database }: Pick<MembersWorld, 'database'>,
  by: Person,
  token: string,
  at: Date,
): Result<{ practitionerId: number }, 'bad-token' | 'owns-already'> {
  return write(database, () => {
    const open = readInvitation(database, token, at)
    if (!open) return refused('bad-token')
    if (ownPractitioner(database, by.accountId)) return refused('owns-already')
    if (useToken(database, 'invitation', token, at) === null) return refused('bad-token')
    const { practitionerId, uid } = open
    database.orm.update(invitation).set({ usedAt: at.toISOString() }).where(eq(invitation.uid, uid)).run()
    makeOwner(database, practitionerId, by.accountId, at)
    const object = `practitioner:${ownPractitioner(database, by.accountId)?.uid ?? ''}`
    record(database, { at, actor: actorOf(by), act: 'member.claim', object, detail: { invitation: uid } })
    return ok({ practitionerId })
  })
}

function standingInvitation({ orm }: Database, uid: string, at: Date) {
  const isOpen = and(
    eq(invitation.uid, uid),
    isNull(invitation.usedAt),
    isNull(invitation.withdrawnAt),
    gt(invitation.expiresAt, at.toISOString()),
  )
  return orm.select().from(invitation).where(isOpen).get()
}
