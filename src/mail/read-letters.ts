import { and, count, desc, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { Locale } from '../i18n/locales.ts'
import type { Database } from '../kernel/database.ts'
import type { Secrets } from '../kernel/secrets.ts'
import { openLetter, type LetterContents } from './sealed-letter.ts'
import { letter } from './tables.ts'

export const letterStates = ['waiting', 'sent', 'given-up'] as const
export type LetterState = (typeof letterStates)[number]

/** A letter as staff see it in a list. */
export interface LetterEntry {
  id: number
  uid: string
  /** Which letter: a key of the messages `mail.names`. */
  name: string
  locale: Locale
  about: string | null
  state: LetterState
  postedAt: string
  sentAt: string | null
  tries: number
  /** A code of the mail protocol. */
  problem: string | null
  /** Null when it is erased (sent, or forgotten), or sealed with another key. */
  contents: LetterContents | null
}

/** How many letters are listed at most. */
const mostListed = 50

/** The newest letters of a state; at most 50. */
export function listLetters(database: Database, secrets: Secrets, state: LetterState): LetterEntry[] {
  const rows = database.orm.select().from(letter).where(conditionOf(state))
  const newest = rows.orderBy(desc(letter.id)).limit(mostListed).all()
  return newest.map((row) => entryOf(secrets, row))
}

/** Some letters by their keys, in any order. */
export function lettersByIds({ orm }: Database, secrets: Secrets, ids: readonly number[]): LetterEntry[] {
  const rows = orm.select().from(letter).where(inArray(letter.id, ids)).all()
  return rows.map((row) => entryOf(secrets, row))
}

/** One letter; undefined when there is none of this number. */
export function readLetter({ orm }: Database, secrets: Secrets, uid: string): LetterEntry | undefined {
  const row = orm.select().from(letter).where(eq(letter.uid, uid)).get()
  return row && entryOf(secrets, row)
}

/** How many letters wait, and how many were given up. */
export function countLetters({ orm }: Database): { waiting: number; givenUp: number } {
  const countOf = (state: LetterState) =>
    orm.select({ letters: count() }).from(letter).where(conditionOf(state)).get()?.letters ?? 0
  return { waiting: countOf('waiting'), givenUp: countOf('given-up') }
}

function conditionOf(state: LetterState): SQL | undefined {
  if (state === 'sent') return isNotNull(letter.sentAt)
  if (state === 'given-up') return isNotNull(letter.givenUpAt)
  return and(isNull(letter.sentAt), isNull(letter.givenUpAt))
}

function entryOf(secrets: Secrets, row: typeof letter.$inferSelect): LetterEntry {
  const { id, uid, locale, about, postedAt, sentAt, tries, problem, givenUpAt, name } = row
  const state = sentAt !== null ? 'sent' : givenUpAt !== null ? 'given-up' : 'waiting'
  return {
    id,
    uid,
    name,
    locale,
    about,
    state,
    postedAt,
    sentAt,
    tries,
    problem,
    contents: contentsOf(secrets, row),
  }
}

function contentsOf(secrets: Secrets, { uid, sealed }: typeof letter.$inferSelect): LetterContents | null {
  if (sealed === null) return null
  try {
    return openLetter(secrets, uid, sealed)
  } catch {
    return null
  }
}
