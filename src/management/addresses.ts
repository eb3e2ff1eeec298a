/** What the management API knows, each under `/api/v1/`. Everything else there is the public API. */
export const resources = [
  'practitioners',
  'credentials',
  'cases',
  'reports',
  'courses',
  'imports',
  'awards',
  'memberships',
] as const

export type Resource = (typeof resources)[number]

/** The addresses of the management API, with or without a query. Its description is as public as the other one. */
export const managedAddress = new RegExp(`^/api/v1/(?:${resources.join('|')})(?:[/?]|$)`)

/** Tells whether an address, with or without its query, belongs to the management API. */
export function isManagement(address: string): boolean {
  return managedAddress.test(address)
}
