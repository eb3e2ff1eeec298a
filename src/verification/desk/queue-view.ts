import { formatNumber, type Locale, type Messages } from '../../i18n/index.ts'
import type { Database } from '../../kernel/database.ts'
import { namesOf } from '../colleagues.ts'
import { isForAnother, promisedDays, type QueueFilter, type QueueRow } from '../read-queue.ts'
import { caseKinds, caseStates } from '../tables.ts'

interface Words {
  locale: Locale
  t: Messages
}

export type ChosenFilter = QueueFilter & { whose: string }

/** What of the queue an address asks for: `?kind=change&whose=mine&late=yes`. Anything else is left out. */
export function queueFilter(query: URLSearchParams, accountUid: string): ChosenFilter {
  const whose = query.get('whose') ?? ''
  return {
    kind: caseKinds.find((kind) => kind === query.get('kind')),
    state: caseStates.find((state) => state === query.get('state')),
    assignedTo: whose === 'mine' ? accountUid : whose === 'nobody' ? null : undefined,
    isLate: query.get('late') === 'yes' ? true : undefined,
    mayDecide: whose === 'may-decide' ? `account:${accountUid}` : undefined,
    whose,
  }
}

/** Cases as rows of the queue: whom it is about, what it is, how old, how far. */
export function queueRows(
  database: Database,
  rows: readonly QueueRow[],
  { locale, t }: Words,
  current?: string,
) {
  const words = t.verification
  const names = namesOf(
    database,
    rows.map(({ assignedTo }) => assignedTo && `account:${assignedTo}`),
  )
  return rows.map((one) => {
    const colleague = one.assignedTo === null ? undefined : names.get(`account:${one.assignedTo}`)
    const about = [
      words.kinds[one.kind],
      words.states[one.state],
      one.checksNeeded > 0 ? words.queue.checks(one.checksRight, one.checksNeeded) : undefined,
      colleague === undefined ? undefined : words.queue.with(colleague),
    ]
    return {
      href: `/${locale}/staff/cases/${one.uid}/`,
      title: one.name,
      kind: about.filter((part) => part !== undefined).join(' · '),
      age: ageText(one.ageDays, t),
      spent: Math.min(100, Math.round((100 * one.ageDays) / promisedDays)),
      late: one.isLate ? words.queue.late : undefined,
      current: one.uid === current,
    }
  })
}

/** "4 days", and on the first day "today". */
export function ageText(days: number, { verification }: Messages): string {
  return days === 0 ? verification.queue.today : verification.queue.days(days)
}

/** How many cases of each kind wait, with the address that shows them. */
export function kindCounts(rows: readonly QueueRow[], { locale, t }: Words) {
  return caseKinds
    .map((kind) => ({ kind, count: rows.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => ({
      href: `?kind=${kind}`,
      label: t.verification.kinds[kind],
      count: formatNumber(locale, count),
    }))
}

/** How many cases stand in each state, with the address that shows them. */
export function stateCounts(rows: readonly QueueRow[], { locale, t }: Words) {
  return caseStates
    .map((state) => ({ state, count: rows.filter((one) => one.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => ({
      href: `?state=${state}`,
      label: t.verification.states[state],
      count: formatNumber(locale, count),
    }))
}

/** The first case of these that this person can move. */
export function firstToMove(rows: readonly QueueRow[], actor: string): string | undefined {
  return rows.find((one) => one.state !== 'waiting-for-member' && !isForAnother(one, actor))?.uid
}

/** The case to go on with after this one: the next that this person can move, or the oldest such. */
export function onward(rows: readonly QueueRow[], uid: string, actor: string): string | undefined {
  const at = rows.findIndex((one) => one.uid === uid)
  const inTurn = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))]
  return firstToMove(
    inTurn.filter((one) => one.uid !== uid),
    actor,
  )
}

/** The neighbours of a case in the queue. */
export function neighbours(rows: readonly QueueRow[], uid: string): { next?: string; previous?: string } {
  const at = rows.findIndex((one) => one.uid === uid)
  const others = rows.filter((one) => one.uid !== uid)
  return {
    next: (rows[at + 1] ?? others[0])?.uid,
    previous: at > 0 ? rows[at - 1]?.uid : undefined,
  }
}
