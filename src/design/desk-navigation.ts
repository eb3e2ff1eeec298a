export type DeskArea = 'none' | 'member' | 'staff'

/** Who works here, as far as the frame needs to know. */
export interface DeskPerson {
  name: string
  roles: readonly string[]
  state: string
}

export type DeskEntry =
  | 'home'
  | 'profile'
  | 'history'
  | 'courses'
  | 'awards'
  | 'membership'
  | 'account'
  | 'data'
  | 'desk'
  | 'cases'
  | 'doctors'
  | 'members'
  | 'reports'
  | 'letters'
  | 'registers'
  | 'memberships'
  | 'board'
  | 'import'
  | 'people'
  | 'settings'
  | 'tokens'
  | 'acts'

interface EntryFacts {
  entry: DeskEntry
  path: string
  /** Staff entries only some may open; without it everybody of the area may. */
  roles?: readonly string[]
  /** Looked after now and then: it stands in the menu of the society, so that the daily ones fit in a row. */
  isRare?: boolean
}

const areas: Record<DeskArea, readonly EntryFacts[]> = {
  none: [],
  member: [
    { entry: 'home', path: '/member/' },
    { entry: 'profile', path: '/member/profile/' },
    { entry: 'history', path: '/member/history/' },
    { entry: 'courses', path: '/member/courses/' },
    { entry: 'awards', path: '/member/awards/' },
    { entry: 'membership', path: '/member/membership/' },
    { entry: 'account', path: '/member/account/' },
    { entry: 'data', path: '/member/data/' },
  ],
  staff: [
    { entry: 'desk', path: '/staff/' },
    { entry: 'cases', path: '/staff/cases/', roles: ['verifier', 'clerk', 'auditor', 'admin'] },
    { entry: 'doctors', path: '/staff/doctors/', roles: ['verifier', 'clerk', 'auditor', 'admin'] },
    { entry: 'reports', path: '/staff/reports/', roles: ['clerk', 'verifier', 'admin'] },
    { entry: 'letters', path: '/staff/letters/', roles: ['clerk', 'admin'] },
    { entry: 'registers', path: '/staff/registers/', roles: ['verifier', 'clerk', 'auditor', 'admin'] },
    {
      entry: 'courses',
      path: '/staff/courses/',
      roles: ['editor', 'clerk', 'auditor', 'admin'],
      isRare: true,
    },
    {
      entry: 'awards',
      path: '/staff/awards/',
      roles: ['editor', 'clerk', 'auditor', 'admin'],
      isRare: true,
    },
    {
      entry: 'memberships',
      path: '/staff/memberships/',
      roles: ['clerk', 'auditor', 'admin'],
      isRare: true,
    },
    { entry: 'members', path: '/staff/members/', roles: ['clerk', 'auditor', 'admin'], isRare: true },
    { entry: 'board', path: '/staff/board/', roles: ['clerk', 'auditor', 'admin'], isRare: true },
    { entry: 'import', path: '/staff/import/', roles: ['clerk', 'admin'], isRare: true },
    { entry: 'people', path: '/staff/people/', roles: ['admin'], isRare: true },
    { entry: 'settings', path: '/staff/settings/', roles: ['admin'], isRare: true },
    { entry: 'tokens', path: '/staff/tokens/', isRare: true },
    { entry: 'acts', path: '/staff/acts/', roles: ['auditor', 'admin'], isRare: true },
  ],
}

/**
 * The entries of a work area that this person may open, in a row, and those that stand in its menu: two at least, or
 * none. Nothing before the sign-in is complete.
 */
export function deskEntries(
  area: DeskArea,
  person: DeskPerson | null,
): { row: EntryFacts[]; menu: EntryFacts[] } {
  if (person?.state !== 'signed-in') return { row: [], menu: [] }
  const open = areas[area].filter(
    ({ roles }) => roles === undefined || roles.some((role) => person.roles.includes(role)),
  )
  const menu = open.filter(({ isRare }) => isRare === true)
  return menu.length < 2 ? { row: open, menu: [] } : { row: open.filter((one) => !menu.includes(one)), menu }
}

/** Whether the person works for the society, which is any role but a member's. */
export function isStaff(person: DeskPerson): boolean {
  return person.roles.some((role) => role !== 'member')
}
