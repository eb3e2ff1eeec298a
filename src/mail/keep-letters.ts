import { and, eq, isNotNull, lt } from 'drizzle-orm'
import type { Database } from '../kernel/database.ts'
import { addDays } from '../kernel/clock.ts'
import { letter } from './tables.ts'

/** How long a letter that was never sent can still be read. */
const readableDays = 30

/** Puts letters that were given up back into the line: one of them, or all; returns how many. */
export function retryLetters({ orm }: Database, uid?: string): number {
  return orm
    .update(letter)
    .set({ givenUpAt: null, tries: 0, nextTryAt: null, problem: null })
    .where(
      and(
        isNotNull(letter.givenUpAt),
        isNotNull(letter.sealed),
        uid === undefined ? undefined : eq(letter.uid, uid),
      ),
    )
    .run().changes
}

/** Erases the words of letters that nobody could send in a month; returns how many. Retention takes the rest later. */
export function giveUpOldLetters({ orm }: Database, at: Date): number {
  return orm
    .update(letter)
    .set({ sealed: null, givenUpAt: at.toISOString(), problem: 'too-old' })
    .where(and(isNotNull(letter.sealed), lt(letter.postedAt, addDays(at, -readableDays).toISOString())))
    .run().changes
}
