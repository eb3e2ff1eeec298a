import { and, eq } from 'drizzle-orm'
import { actorOf } from '../../audit/record.ts'
import { write, type Database } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import type { Person } from '../../members/world.ts'
import { appealCase } from '../decide-case.ts'
import { caseStep, type caseKinds } from '../tables.ts'
import type { StepRefusal } from '../take-step.ts'
import { tellAboutAppeal } from '../tell-applicant.ts'
import type { VerificationWorld } from '../world.ts'
import { ownCase } from './own-case.ts'

/** What somebody can ask a second person to look at; a refused change is simply written again. */
export const appealable: readonly (typeof caseKinds)[number][] = [
  'application',
  'diploma',
  'recheck',
  'alert',
]

export interface Appeal {
  caseUid: string
  version: number
  words: string
}

/**
 * A refused person asks for a second look, in their own words; somebody else decides. Sent twice it is one appeal.
 * Refuses what the rules of cases refuse, and a case that is not theirs.
 */
export function appealOwnCase(
  world: VerificationWorld,
  by: Person,
  { caseUid, version, words }: Appeal,
  at: Date,
): Result<null, StepRefusal> {
  const { database } = world
  return write(database, () => {
    const one = ownCase(database, by, caseUid)
    if (!one) return refused('unknown-case')
    if (!appealable.includes(one.kind)) return refused('out-of-order')
    const actor = actorOf(by)
    if (isThere(database, one.id, version + 1, { actor, words })) return ok(null)
    const appealed = appealCase(database, { caseUid, version, actor, at, note: words })
    if (!appealed.ok) return appealed
    tellAboutAppeal(world, caseUid, appealed.value.version)
    return ok(null)
  })
}

function isThere(
  { orm }: Database,
  caseId: number,
  number: number,
  { actor, words }: { actor: string; words: string },
): boolean {
  const isStep = and(eq(caseStep.caseId, caseId), eq(caseStep.number, number), eq(caseStep.act, 'appeal'))
  const step = orm.select().from(caseStep).where(isStep).get()
  return step?.actor === actor && step.note === words
}
