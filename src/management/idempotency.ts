import { createHash } from 'node:crypto'
import { and, eq, gt } from 'drizzle-orm'
import { z } from 'zod'
import { idempotencyKey } from '../auth/tables.ts'
import { addDays } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import { onceFor } from '../kernel/once-for.ts'

/** An answer as it was given, and is given again. */
export interface GivenAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

/** A request under a key of its sender's choice. */
export interface KeyedRequest {
  tokenId: string
  key: string
  hash: Buffer
}

const shape = /^[\x21-\x7e]{1,200}$/

/** Tells whether a header can be a key: up to 200 visible characters. */
export function isKey(text: string): boolean {
  return shape.test(text)
}

/** What makes two requests the same: everything that decides what is done. */
export function hashOfRequest(parts: string[], body: Uint8Array): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).update(body).digest()
}

/** What was answered to this request before, within a day; `used` when the key belongs to another request. */
export function answerBefore(
  { orm }: Database,
  { tokenId, key, hash }: KeyedRequest,
  at: Date,
): GivenAnswer | 'used' | undefined {
  const isIt = and(
    eq(idempotencyKey.tokenId, tokenId),
    eq(idempotencyKey.key, key),
    gt(idempotencyKey.answeredAt, addDays(at, -1).toISOString()),
  )
  const found = orm.select().from(idempotencyKey).where(isIt).get()
  if (!found) return undefined
  if (!found.requestHash.equals(hash)) return 'used'
  const headers = z.record(z.string(), z.string()).parse(JSON.parse(found.headers))
  return { status: found.status, headers, body: found.body }
}

/** Begins when whatever came before under the same key has ended: of two at once the second finds the first one's answer. */
export async function inTurn<Answer>(
  database: Database,
  { tokenId, key }: KeyedRequest,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const [queue, name] = [queueOf(database), `${tokenId} ${key}`]
  const turn = (queue.get(name) ?? Promise.resolve()).then(work, work)
  queue.set(name, turn)
  return turn.finally(() => {
    if (queue.get(name) === turn) queue.delete(name)
  })
}

const queueOf = onceFor((_database: Database) => new Map<string, Promise<unknown>>())

/** Keeps an answer under its key, in the transaction of what was done. A refusal changed nothing and is not kept. */
export function keepAnswer(
  { orm }: Database,
  { tokenId, key, hash }: KeyedRequest,
  { status, headers, body }: GivenAnswer,
  at: Date,
): void {
  const isIt = and(eq(idempotencyKey.tokenId, tokenId), eq(idempotencyKey.key, key))
  // One that is older than a day is forgotten by a job; until then it is in the way.
  orm.delete(idempotencyKey).where(isIt).run()
  const kept = { status, headers: JSON.stringify(headers), body, answeredAt: at.toISOString() }
  orm
    .insert(idempotencyKey)
    .values({ tokenId, key, requestHash: hash, ...kept })
    .run()
}
