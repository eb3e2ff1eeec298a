import type { Actor } from '../auth/actor.ts'
import type { Auth } from '../auth/auth.ts'
import { isFresh } from '../auth/proof.ts'
import type { Clock } from '../kernel/clock.ts'

/** Was this session opened so lately that having signed in is proof enough? For accounts that have nothing else. */
export function hasJustSignedIn(services: { auth: Auth; clock: Clock }, actor: Actor): boolean {
  const here = services.auth.sessions(actor).find(({ isThisOne }) => isThisOne)
  return isFresh(services, here?.openedAt ?? null)
}
