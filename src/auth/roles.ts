/** What an account may be. A person can hold several; `member` owns a listing or applies for one. */
export const roles = ['member', 'verifier', 'editor', 'clerk', 'auditor', 'admin'] as const

export type Role = (typeof roles)[number]

/** The roles of the society's own people, who need a second factor before anything else. */
export const staffRoles: readonly Role[] = roles.filter((role) => role !== 'member')

/** Tells whether somebody with these roles belongs to the society's staff. */
export function isStaff(held: readonly Role[]): boolean {
  return held.some((role) => role !== 'member')
}

/** Tells whether a text (an option, a column) is one of the roles. */
export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}
