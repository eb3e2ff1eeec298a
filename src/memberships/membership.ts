import type { Locale } from '../i18n/locales.ts'
import type { duesStates, endReasons, letterKinds } from './tables.ts'

export type DuesState = (typeof duesStates)[number]
export type EndReason = (typeof endReasons)[number]
export type LetterKind = (typeof letterKinds)[number]

/** Somebody who belongs to the society, or did. */
export interface Membership {
  id: number
  uid: string
  version: number
  /** Null for somebody without an account here: name and address are what staff wrote. */
  accountId: number | null
  accountUid: string | null
  name: string
  email: string | null
  locale: Locale
  categoryId: string
  /** Of the newest period. */
  joinedOn: string
  endedOn: string | null
}

export interface Period {
  joinedOn: string
  endedOn: string | null
  endedWhy: EndReason | null
}

/** One record about the dues of a year. */
export interface DuesRecord {
  number: number
  state: DuesState
  paidOn: string | null
  note: string | null
  recordedAt: string
  recordedBy: string
}

/** A year of somebody's membership, with everything that was recorded about it. */
export interface MembershipYear {
  id: number
  year: number
  categoryId: string
  endsOn: string
  holdsUntil: string
  /** The run of renewals that opened it; null when it was opened for this member alone. */
  runId: number | null
  /** In order. Without a record the dues are due. */
  records: DuesRecord[]
  letters: { kind: LetterKind; postedAt: string }[]
}

/** How the dues of a year stand: what was recorded last. */
export function duesOf({ records }: Pick<MembershipYear, 'records'>): DuesState {
  return records.at(-1)?.state ?? 'due'
}
