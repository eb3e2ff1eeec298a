import { record, actorOf } from '../audit/record.ts'
import { write } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { ownPractitioner } from './owner.ts'
import { readApplication, type Application } from './read-application.ts'
import { application } from './tables.ts'
import type { MembersWorld, Person } from './world.ts'

/** Begins an application, or returns the one that was begun; refuses somebody who has a listing already. */
export function startApplication(
  { database }: Pick<MembersWorld, 'database'>,
  by: Person,
  at: Date,
): Result<Application, 'owns-already'> {
  return write(database, () => {
    const begun = readApplication(database, by.accountId)
    if (begun) return ok(begun)
    if (ownPractitioner(database, by.accountId)) return refused('owns-already')
    const fresh = { uid: newId(), accountId: by.accountId, version: 0 }
    const dates = { startedAt: at.toISOString(), savedAt: at.toISOString() }
    const content = JSON.stringify({ steps: {}, savedIn: {} })
    database.orm
      .insert(application)
      .values({ ...fresh, ...dates, content })
      .run()
    record(database, { at, actor: actorOf(by), act: 'application.start', object: `application:${fresh.uid}` })
    return ok({ ...fresh, ...dates, content: {}, savedIn: {}, submittedAt: null, practitionerId: null })
  })
}
