import { and, eq, sql } from 'drizzle-orm'
import type { Clock } from '../kernel/clock.ts'
import { write, type Database } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import type { Secrets } from '../kernel/secrets.ts'
import type { Delivery, Postman } from './postman.ts'
import { openLetter } from './sealed-letter.ts'
import { letter } from './tables.ts'

const minute = 60_000
/** Longer than any try can last: after this a letter belongs to nobody again. */
const claimMinutes = 5
const longestPause = 60
/** With pauses of up to an hour this is about a day. */
const mostTries = 30

export interface Sending {
  database: Database
  secrets: Secrets
  postman: Postman
  /** Runs on, also where the site's own clock is fixed: pauses between tries are real. */
  clock: Clock
  /** Asked before each letter. */
  isStopping?: () => boolean
  mostTries?: number
  random?: () => number
}

export interface SendCount {
  sent: number
  later: number
  givenUp: number
}

interface Claim {
  id: number
  uid: string
  sealed: Buffer
  tries: number
}

/**
 * Sends what is due, oldest first, to one person never out of order. Any number of processes may do it at once: a letter
 * is claimed before it is sent. A process that dies between sending and writing that down leaves a letter that is sent
 * again: at least once, with the same Message-ID.
 */
export async function sendLetters(sending: Sending): Promise<SendCount> {
  const me = newId()
  const count: SendCount = { sent: 0, later: 0, givenUp: 0 }
  while (!sending.isStopping?.()) {
    const claimed = claimNext(sending, me)
    if (!claimed) break
    const delivery = await deliver(sending, claimed)
    count[settle(sending, me, claimed, delivery)] += 1
    if (delivery.outcome === 'later' && delivery.isServer) break
  }
  return count
}

function claimNext({ database, clock }: Sending, me: string): Claim | undefined {
  const now = clock()
  const until = new Date(now.getTime() + claimMinutes * minute)
  return database.sqlite
    .prepare<[string, string, string, string], Claim>(
      `UPDATE letter SET claimed_by = ?, claimed_until = ?, tries = tries + 1
      WHERE id = (
        SELECT id FROM letter AS due
        WHERE sent_at IS NULL AND given_up_at IS NULL AND coalesce(next_try_at, '') <= ?
          AND coalesce(claimed_until, '') <= ?
          AND NOT EXISTS (SELECT 1 FROM letter AS earlier WHERE earlier.recipient = due.recipient
            AND earlier.id < due.id AND earlier.sent_at IS NULL AND earlier.given_up_at IS NULL)
        ORDER BY id LIMIT 1
      )
      RETURNING id, uid, sealed, tries`,
    )
    .get(me, until.toISOString(), now.toISOString(), now.toISOString())
}

async function deliver({ secrets, postman }: Sending, { uid, sealed }: Claim): Promise<Delivery> {
  try {
    return await postman(uid, openLetter(secrets, uid, sealed))
  } catch {
    // Sealed with another key, or changed since: no try will open it.
    return { outcome: 'never', problem: 'sealed' }
  }
}

/** Writes down what came of it, unless the claim has run out and another process has the letter now. */
function settle(sending: Sending, me: string, { id, tries }: Claim, delivery: Delivery): keyof SendCount {
  const now = sending.clock()
  const isOver = delivery.outcome === 'never' || tries >= (sending.mostTries ?? mostTries)
  const outcome = delivery.outcome === 'taken' ? 'sent' : isOver ? 'givenUp' : 'later'
  const change = {
    sent: { sentAt: now.toISOString(), sealed: null, problem: null },
    givenUp: { givenUpAt: now.toISOString() },
    later: { nextTryAt: nextTry(now, tries, sending.random ?? Math.random).toISOString() },
  }[outcome]
  const problem = delivery.outcome === 'taken' ? null : delivery.problem
  write(sending.database, () =>
    sending.database.orm
      .update(letter)
      .set({ claimedBy: null, claimedUntil: null, problem, ...change })
      .where(and(eq(letter.id, id), eq(letter.claimedBy, me), sql`sent_at IS NULL`))
      .run(),
  )
  return outcome
}

// One minute, two, four … one hour; not to the second, so that a returning server is not met by everything at once.
function nextTry(now: Date, tries: number, random: () => number): Date {
  const pause = Math.min(longestPause, 2 ** Math.min(tries - 1, 10))
  return new Date(now.getTime() + pause * minute * (0.75 + random() / 2))
}
