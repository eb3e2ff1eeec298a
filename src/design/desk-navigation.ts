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
  | 'account'
  | 'data'
  | 'desk'
  | 'cases'
  | 'reports'
  | 'letters'
  | 'registers'
  | 'people'
  | 'settings'
  | 'acts'

interface EntryFacts {
  entry: DeskEntry
  path: string
  /** Staff entries only some may open; without it everybody of the area may. */
  roles?: readonly string[]
}

const areas: Record<DeskArea, readonly EntryFacts[]> = {
  none: [],
  member: [
    { entry: 'home', path: '/member/' },
    { entry: 'profile', path: '/member/profile/' },
    { entry: 'history', path: '/member/history/' },
    { entry: 'account', path: '/member/account/' },
    { entry: 'data', path: '/member/data/' },
  ],
  staff: [
    { entry: 'desk', path: '/staff/' },
    { entry: 'cases', path: '/staff/cases/', roles: ['verifier', 'clerk', 'auditor', 'admin'] },
    { entry: 'reports', path: '/staff/reports/', roles: ['clerk', 'verifier', 'admin'] },
    { entry: 'letters', path: '/staff/letters/', roles: ['clerk', 'admin'] },
    { entry: 'registers', path: '/staff/registers/', roles: ['verifier', 'clerk', 'auditor', 'admin'] },
    { entry: 'people', path: '/staff/people/', roles: ['admin'] },
    { entry: 'settings', path: '/staff/settings/', roles: ['admin'] },
    { entry: 'acts', path: '/staff/acts/', roles: ['auditor', 'admin'] },
    { entry: 'account', path: '/member/account/' },
  ],
}

/** The entries of a work area that this person may open; nothing before the sign-in is complete. */
export function deskEntries(area: DeskArea, person: DeskPerson | null): EntryFacts[] {
  if (person?.state !== 'signed-in') return []
  return areas[area].filter(({ roles }) => roles === undefined || roles.some((r) => person.roles.includes(r)))
}

/** Whether the person works for the society, which is any role but a member's. */
export function isStaff(person: DeskPerson): boolean {
  return person.roles.some((role) => role !== 'member')
}
