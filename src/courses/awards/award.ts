import type { Localized } from '../../i18n/locales.ts'
import { day } from '../../kernel/clock.ts'
import type { awardKinds } from './tables.ts'

export type AwardKind = (typeof awardKinds)[number]

/** Whose name stands on the paper; `hebrew` where it is written in Hebrew letters as well. */
export interface Holder {
  name: string
  hebrew: string | null
}

/** A diploma or certificate as it was given, and whether it was revoked. */
export interface Award {
  id: number
  uid: string
  /** Twenty digits that nobody can guess. */
  number: string
  kind: AwardKind
  titles: Localized
  courseUid: string | null
  credits: { points: number; by: string } | null
  awardedOn: string
  /** The last day on which it counts; null for good. */
  validUntil: string | null
  /** Null once it was forgotten: with the account, or on request. */
  holder: Holder | null
  accountId: number | null
  accountUid: string | null
  givenAt: string
  givenBy: string
  revocation: { at: string; by: string; reason: string | null } | null
}

export const awardStates = ['valid', 'expired', 'revoked'] as const
export type AwardState = (typeof awardStates)[number]

/** Whether an award can be put on paper: its holder's name is kept, and it was not revoked. */
export function isPrintable({ holder, revocation }: Pick<Award, 'holder' | 'revocation'>): boolean {
  return holder !== null && revocation === null
}

/** What an award is worth today, whatever is printed on paper. */
export function awardState(award: Pick<Award, 'validUntil' | 'revocation'>, at: Date): AwardState {
  if (award.revocation !== null) return 'revoked'
  return award.validUntil !== null && award.validUntil < day(at) ? 'expired' : 'valid'
}
