import type { Localized } from '../../i18n/locales.ts'

/** How the numbers of a register look. Whether a number is in it, only the register can say. */
export interface NumberFormat {
  id: string
  country: string
  /** The body that keeps it. */
  issuer: string
  /** What the number looks like once spaces, dots, slashes and hyphens are gone. */
  pattern: RegExp
  example: string
  /** Tells whether the check digit is right, where there is one: a wrong one is a warning, never a refusal. */
  hasRightDigit?: (number: string) => boolean
}

/** What staff write down of a register, each by itself. */
export const recordedFacts = {
  name: {
    en: 'The name, as it is written there',
    fr: 'Le nom, tel qu’il y est écrit',
    he: 'השם, כפי שהוא כתוב שם',
  },
  number: { en: 'The number', fr: 'Le numéro', he: 'המספר' },
  profession: { en: 'The profession', fr: 'La profession', he: 'המקצוע' },
  standing: {
    en: 'Whether the licence is valid today',
    fr: 'Si l’autorisation d’exercer est valable aujourd’hui',
    he: 'האם הרישיון בתוקף היום',
  },
  restriction: {
    en: 'Restrictions, conditions or suspensions, or that there are none',
    fr: 'Restrictions, conditions ou suspensions, ou leur absence',
    he: 'הגבלות, תנאים או התליה, או שאין כאלה',
  },
  place: { en: 'The place', fr: 'Le lieu', he: 'המקום' },
} as const satisfies Record<string, Localized>

export type RecordedFact = keyof typeof recordedFacts

/** A register of physicians, and how staff look somebody up in it by hand. The site itself asks nobody. */
export interface Register {
  numbers: NumberFormat
  name: Localized
  /** Shown as text to copy. Null where the country has no single public address. */
  address: string | null
  steps: readonly [Localized, Localized, Localized]
  record: readonly RecordedFact[]
}
