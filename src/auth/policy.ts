import type { Actor } from './actor.ts'
import { actionRows, routeRows, type Row } from './policy-table.ts'

/** What the table says to somebody who wants in: yes, what to do first, or no. */
export type Verdict = 'yes' | 'sign-in' | 'second-factor' | 'enrol' | 'no'

/** May this actor open this page? Takes the pattern of the route; a route without a row is closed to everybody. */
export function mayEnter(routePattern: string, actor: Actor | null): Verdict {
  return decide(routeRows.get(routePattern), actor)
}

/** May this actor do this? Takes the action's name, like `members.submitProfile`; without a row: nobody. */
export function mayDo(actionName: string, actor: Actor | null): Verdict {
  return decide(actionRows.get(actionName), actor)
}

/** One row applied to one actor. Whoever is not let in by a line of this function stays outside. */
export function decide(row: Row | undefined, actor: Pick<Actor, 'state' | 'roles'> | null): Verdict {
  if (row === undefined) return 'no'
  if (row.who === 'anyone') return 'yes'
  if (actor === null || actor.state === 'none') return 'sign-in'
  if (row.who === 'begun') return 'yes'
  if (actor.state === 'second-factor-pending') return 'second-factor'
  if (row.who === 'enrolling') return 'yes'
  if (actor.state !== 'signed-in') return 'enrol'
  if (row.who === 'signed-in') return 'yes'
  return row.roles.some((role) => actor.roles.includes(role)) ? 'yes' : 'no'
}
