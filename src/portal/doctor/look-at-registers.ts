import type { Database } from '../../kernel/database.ts'
import { publicationState, registerUses } from '../../verification/registers/register-state.ts'
import { rpps } from '../../verification/registers/rpps/rpps.ts'
import { should, type Finding } from './finding.ts'

/** How old the publication is that listed doctors are compared with each month. */
export function lookAtRegisters(database: Database, now: Date): Finding[] {
  const name = `register ${rpps}`
  const publication = publicationState(database, rpps, now)
  if (publication) {
    const { publishedOn, ageDays, isOld } = publication
    const advice = isOld ? '; load the newest with portal register load' : ''
    return [should(name, !isOld, `published on ${publishedOn}, ${ageDays} days ago${advice}`)]
  }
  const listed = registerUses(database).get(rpps)?.listed ?? 0
  const found =
    listed === 0
      ? 'nothing loaded, and nobody is listed from it'
      : `nothing loaded to compare ${listed} doctors with`
  return [should(name, listed === 0, found)]
}
