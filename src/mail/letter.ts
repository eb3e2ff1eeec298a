import type { Locale } from '../i18n/locales.ts'

/** Every letter that this site can write; one file in letters/ for each. */
export const letterNames = [
  'confirm-email',
  'already-have-account',
  'sign-in-link',
  'reset-password',
  'confirm-new-email',
  'email-changed-notice',
  'new-sign-in',
  'password-changed',
  'second-factor-changed',
  'account-closed',
  'invitation',
  'application-received',
  'confirm-listing',
  'confirm-reminder',
  'listing-lapsed',
  'change-published',
  'change-refused',
  'changes-wait',
  'report-received',
  'report-answer',
  'application-approved',
  'application-refused',
  'more-needed',
  'diploma-confirmed',
  'check-refused',
  'case-appeal',
  'staff-invitation',
  'course-seat',
  'course-waiting',
  'course-moved-up',
  'course-left',
  'course-changed',
  'course-reminder',
  'course-cancelled',
  'award-given',
  'award-revoked',
  'membership-due',
  'membership-reminder',
  'membership-thanks',
  'contact-message',
  'society-message',
] as const

export type LetterName = (typeof letterNames)[number]

/** One letter in one language, as plain text: the layout makes the rest. */
export interface LetterText {
  subject: string
  /** Paragraphs before the link. */
  before: string[]
  /** Words of a person, set apart from ours. */
  quote?: string
  /** Leads to this site, never elsewhere. */
  link?: { label: string; href: string }
  /** Paragraphs after the link. */
  after?: string[]
}

/** A letter that is written, in every language. */
export interface Letter {
  name: LetterName
  /** Goes to an address that nobody has confirmed: what somebody typed as a name is not repeated to a stranger. */
  toStranger?: true
  texts: Record<Locale, LetterText>
}
