import type { Role } from './roles.ts'

/** Nobody can own an address on this name: it is reserved for being invalid. */
export const demonstrationDomain = '@demonstration.invalid'

/** The address of the invented account of a role. */
export function demonstrationAddress(role: Role): string {
  return `${role}${demonstrationDomain}`
}

/** Is this one of the invented accounts that only a demonstration has, and that only its own links open? */
export function isDemonstrationAccount({ email }: { email: string }): boolean {
  return email.endsWith(demonstrationDomain)
}
