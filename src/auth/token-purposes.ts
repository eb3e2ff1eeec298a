/** What a link may be for; a token of one purpose is nothing under another. */
export const tokenPurposes = [
  'confirm-email',
  'sign-in',
  'reset-password',
  'change-email',
  'invitation',
  'resume-application',
  'demonstration',
] as const

export type TokenPurpose = (typeof tokenPurposes)[number]
