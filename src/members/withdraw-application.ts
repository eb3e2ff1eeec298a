import { eq } from 'drizzle-orm'
import { actorOf, record } from '../audit/record.ts'
import { write } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { readApplication } from './read-application.ts'
import { application } from './tables.ts'
import type { MembersWorld, Person } from './world.ts'

/** Takes back an application that was not handed in yet, and forgets what was filled in; later, one leaves. */
export function withdrawApplication(
  { database }: Pick<MembersWorld, 'database'>,
  by: Person,
  at: Date,
): Result<null, 'no-application' | 'submitted-already'> {
  return write(database, () => {
    const begun = readApplication(database, by.accountId)
    if (!begun) return refused('no-application')
    if (begun.submittedAt !== null) return refused('submitted-already')
    database.orm
      .update(application)
      .set({ withdrawnAt: at.toISOString(), content: JSON.stringify({ steps: {}, savedIn: {} }) })
      .where(eq(application.uid, begun.uid))
      .run()
    record(database, {
      at,
      actor: actorOf(by),
      act: 'application.withdraw',
      object: `application:${begun.uid}`,
    })
    return ok(null)
  })
}
