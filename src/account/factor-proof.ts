import type { Actor } from '../auth/actor.ts'
import type { Auth } from '../auth/auth.ts'

/** The proof that changing second factors asks for. */
export function factorProof({ uid }: Actor) {
  return { act: 'second-factor.change', object: uid } as const
}

/** May the second factors be changed now: the first of staff at once, everything else after a fresh proof. */
export function mayChangeFactors(auth: Auth, actor: Actor): boolean {
  return actor.state === 'enrolment-needed' || auth.hasProof(actor, factorProof(actor))
}
