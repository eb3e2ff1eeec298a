import { preparePublish } from '../../src/directory/publish.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { write, type Database } from '../../src/kernel/database.ts'
import { ownPractitioner } from '../../src/members/owner.ts'

/** Does what staff will do: checks everything that an applicant declared, and publishes; the consent is their own. */
export function approveApplicant(
  database: Database,
  accountId: number,
  at: Date,
): { slug: string; id: number } {
  const own = ownPractitioner(database, accountId)
  if (!own) throw new Error('nobody to approve')
  const check = { checkedAt: addDays(at, -1), nextCheckOn: addDays(at, 200), method: 'register' as const }
  write(database, () =>
    preparePublish(database)(own.practitionerId, {
      by: 'staff-anatole',
      checkOf: ({ issuer }) => ({ ...check, source: issuer }),
      consentAt: null,
      confirmedAt: addDays(at, -80),
      publishedAt: at,
    }),
  )
  return { slug: own.slug, id: own.practitionerId }
}
