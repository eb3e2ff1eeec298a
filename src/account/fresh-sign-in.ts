import type { Actor } from '../auth/actor.ts'
import type { Auth } from '../auth/auth.ts'
import type { Clock } from '../kernel/clock.ts'

const freshMs = 5 * 60_000

/** Was this session opened so lately that having signed in is proof enough? For accounts that have nothing else. */
export function hasJustSignedIn({ auth, clock }: { auth: Auth; clock: Clock }, actor: Actor): boolean {
  const here = auth.sessions(actor).find(({ isThisOne }) => isThisOne)
  return here !== undefined && clock().getTime() - Date.parse(here.openedAt) < freshMs
}
