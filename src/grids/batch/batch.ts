import type { Locale } from '../../i18n/locales.ts'
import type { MembersWorld } from '../../members/world.ts'
import type { batchLetters } from '../tables.ts'

export type BatchLetter = (typeof batchLetters)[number]

/** What a letter says that was taken back before it left. */
export const takenBack = 'taken-back'

/** More at once would keep readers waiting while they are written. */
export const mostPeople = 5000

/** Whose people can be written to: the rows of three lists, and whoever is registered for the courses of the fourth. */
export const batchLists = ['doctors', 'members', 'memberships', 'courses'] as const
export type BatchList = (typeof batchLists)[number]

/** What writing to many needs of the running site; its services are one. */
export type BatchWorld = MembersWorld

/** Who does something, and when; `by` as in the register of acts. */
export interface Deed {
  by: string
  at: Date
}

/** The words of a message of the society, in the languages in which it was written. */
export type MessageTexts = Readonly<Record<Locale, { subject: string; text: string }>>

/** Whom staff have in mind: rows they have chosen, or all that a view shows. */
export interface Wanted {
  list: BatchList
  letter: BatchLetter
  ids: readonly number[]
}
