import type { Role } from './roles.ts'

/**
 * Who may open a page or do something.
 * anyone: everybody. begun: whoever has a session, also before the second factor (to finish signing in, or
 * to sign out). enrolling: also staff that has no second factor yet. signed-in: every account.
 * role: accounts that hold one of these.
 */
export type Row =
  | { who: 'anyone' }
  | { who: 'begun' }
  | { who: 'enrolling' }
  | { who: 'signed-in' }
  | { who: 'role'; roles: readonly Role[] }

/** A row that lets in whoever holds one of these roles. */
export function only(...held: Role[]): Row {
  return { who: 'role', roles: held }
}
