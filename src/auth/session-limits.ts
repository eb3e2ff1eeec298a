import { isStaff, type Role } from './roles.ts'

interface SessionLimits {
  idleMs: number
  absoluteMs: number
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long a session lives without a sign of life, and at all: staff can do more harm, so theirs are short. */
export function sessionLimits(roles: readonly Role[]): SessionLimits {
  return isStaff(roles)
    ? { idleMs: 60 * minute, absoluteMs: 12 * hour }
    : { idleMs: 14 * day, absoluteMs: 30 * day }
}

/** Tells whether a session still counts: within its limits, of an account that may, opened since its last epoch. */
export function isAlive(
  session: { epoch: number; openedAt: string; seenAt: string },
  account: { epoch: number; suspendedAt: string | null; roles: readonly Role[] },
  now: Date,
): boolean {
  if (account.suspendedAt !== null || session.epoch !== account.epoch) return false
  const { idleMs, absoluteMs } = sessionLimits(account.roles)
  const [sinceOpened, sinceSeen] = [session.openedAt, session.seenAt].map(
    (iso) => now.getTime() - Date.parse(iso),
  )
  return isWithin(sinceOpened, absoluteMs) && isWithin(sinceSeen, idleMs)
}

// A clock that was set back must not give a session more life than a few seconds of difference.
function isWithin(elapsed: number | undefined, most: number): boolean {
  return elapsed !== undefined && elapsed > -minute && elapsed < most
}
