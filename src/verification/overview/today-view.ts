import type { Actor } from '../../auth/actor.ts'
import { mayDo, mayEnter } from '../../auth/policy.ts'
import { formatDay, type Locale, type Messages } from '../../i18n/index.ts'
import type { StaffMessages } from '../../i18n/messages/en/staff.ts'
import { waitingKinds, type Waiting, type WaitingKind } from './read-today.ts'

/** One line of the day: what waits, where it is, and until when. */
export interface TodayRow {
  kind: WaitingKind
  text: string
  href: string
  note: string | null
  isLate: boolean
  /** Each of them, where no page shows exactly these. */
  links: { href: string; text: string }[]
}

export interface TodayGroup {
  id: 'late' | 'now' | 'soon'
  title: string
  rows: TodayRow[]
}

interface Words {
  locale: Locale
  t: Messages
  at: Date
}

type Home = StaffMessages['home']

interface Place {
  /** The page that shows exactly these, below `/staff/`, and its row in the policy table. */
  path: string
  route: string
  /** What one must be allowed to do about it, where opening the page is not enough. */
  act?: string
  isSoon?: boolean
  text: (home: Home, count: number) => string
}

const cases = '/[lang]/staff/cases'
/** Whoever looks after the letters also sees how the site itself is. */
export const machineRoute = '/[lang]/staff/letters'

const places: Record<WaitingKind, Place> = {
  'late-cases': { path: 'cases/?late=yes', route: cases, text: (home, n) => home.lateCases(n) },
  suspensions: {
    path: 'cases/suspensions/',
    route: `${cases}/suspensions`,
    text: (home, n) => home.suspensions(n),
  },
  reports: { path: 'reports/', route: '/[lang]/staff/reports', text: (home, n) => home.reports(n) },
  backup: { path: '#machine', route: machineRoute, text: (home) => home.backup },
  jobs: { path: '#machine', route: machineRoute, text: (home, n) => home.jobs(n) },
  'letters-given-up': {
    path: 'letters/?state=given-up',
    route: machineRoute,
    text: (home, n) => home.failed(n),
  },
  answers: { path: 'cases/?state=in-review', route: cases, text: (home, n) => home.answers(n) },
  approvals: {
    ...{ path: 'cases/?state=prepared&whose=may-decide', route: cases, act: 'verification.approve' },
    text: (home, n) => home.approvals(n),
  },
  'new-cases': { path: 'cases/?state=submitted', route: cases, text: (home, n) => home.newCases(n) },
  'letters-kept': { path: 'letters/', route: machineRoute, text: (home, n) => home.kept(n) },
  register: { path: 'registers/', route: '/[lang]/staff/registers', text: (home, n) => home.register(n) },
  lapsing: {
    ...{ path: 'lapsing/', route: '/[lang]/staff/lapsing', isSoon: true },
    text: (home, n) => home.lapsing(n),
  },
  rechecks: {
    ...{ path: 'cases/?kind=recheck', route: cases, isSoon: true },
    text: (home, n) => home.rechecks(n),
  },
}

/** What waits for this person, late things first, each with the link that leads to exactly those; empty when nothing does. */
export function todayGroups(waiting: readonly Waiting[], actor: Actor | null, words: Words): TodayGroup[] {
  const home = words.t.staff.home
  const shown = waiting
    .filter(({ kind }) => isFor(places[kind], actor))
    .toSorted((a, b) => waitingKinds.indexOf(a.kind) - waitingKinds.indexOf(b.kind))
  return (['late', 'now', 'soon'] as const)
    .map((id) => ({
      ...{ id, title: home.groups[id] },
      rows: shown.filter((one) => groupOf(one) === id).map((one) => rowOf(one, words)),
    }))
    .filter(({ rows }) => rows.length > 0)
}

function isFor({ route, act }: Place, actor: Actor | null): boolean {
  return mayEnter(route, actor) === 'yes' && (act === undefined || mayDo(act, actor) === 'yes')
}

function groupOf({ kind, late }: Waiting): TodayGroup['id'] {
  if (late > 0) return 'late'
  return places[kind].isSoon === true ? 'soon' : 'now'
}

function rowOf(waiting: Waiting, words: Words): TodayRow {
  const { kind, count, late, cases: named = [] } = waiting
  const { path, text } = places[kind]
  const href = path.startsWith('#') ? path : `/${words.locale}/staff/${path}`
  return {
    ...{ kind, href, text: text(words.t.staff.home, count), isLate: late > 0 },
    note: late > 0 ? lateNote(waiting, words) : dueNote(waiting, words),
    links: named.map(({ uid, name }) => ({ href: `/${words.locale}/staff/cases/${uid}/`, text: name })),
  }
}

function lateNote({ count, late, dueAt }: Waiting, { t, at }: Words): string {
  const { home } = t.staff
  const days = dueAt === null ? 0 : Math.floor((at.getTime() - Date.parse(dueAt)) / 86_400_000)
  const since = count === 1 ? home.lateBy(days) : home.oldest(home.lateBy(days))
  return late === count ? since : `${home.late(late)} · ${since}`
}

// What is coming happens on a day; what is to do has until a day.
function dueNote({ kind, count, dueAt }: Waiting, { locale, t }: Words): string | null {
  if (dueAt === null) return null
  const { on, firstOn, due, firstDue } = t.staff.home
  const [one, first] = places[kind].isSoon === true ? [on, firstOn] : [due, firstDue]
  return (count === 1 ? one : first)(formatDay(locale, dueAt))
}
