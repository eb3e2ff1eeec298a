/** What a token may be good for. Whatever its owner may not do, it may not do either. */
export const apiScopes = [
  'practitioners:read',
  'practitioners:write',
  'cases:read',
  'cases:write',
  'cases:approve',
  'reports:read',
  'reports:write',
  'courses:read',
  'courses:write',
  'imports:read',
  'imports:write',
  'awards:read',
  'awards:write',
  'memberships:read',
  'memberships:write',
] as const

export type ApiScope = (typeof apiScopes)[number]
