import { createHash } from 'node:crypto'
import type { Database } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'

/** The side of every stored picture: a portrait of seven rem on the densest screens. */
export const photoSide = 320

/** Stores a square WebP that we made ourselves, on nobody's page yet, and returns its uid. Call it in a transaction. */
export function addPhoto({ sqlite }: Database, bytes: Buffer, accountId: number | null, at: Date): string {
  const uid = newId()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  sqlite
    .prepare('INSERT INTO photo (uid, account_id, bytes, sha256, stored_at) VALUES (?, ?, ?, ?, ?)')
    .run(uid, accountId, bytes, sha256, at.toISOString())
  return uid
}

/** A picture whether shown or not, for its owner and the staff; undefined when there is none. */
export function storedPhoto({ sqlite }: Database, uid: string): Buffer | undefined {
  return sqlite.prepare<[string], Buffer>('SELECT bytes FROM photo WHERE uid = ?').pluck().get(uid)
}

/** What stands at a picture's address at this moment. */
export type PublicPhoto = { kind: 'shown'; bytes: Buffer } | { kind: 'gone' } | { kind: 'unknown' }

/** The picture of somebody who is public and shows it; gone when it was put on a page and is not public now. */
export function publicPhoto({ sqlite }: Database, uid: string, now: Date): PublicPhoto {
  const found = sqlite
    .prepare<[{ uid: string; now: string }], { bytes: Buffer | null }>(publicPhotoSql)
    .get({ uid, now: now.toISOString() })
  if (!found) return { kind: 'unknown' }
  return found.bytes === null ? { kind: 'gone' } : { kind: 'shown', bytes: found.bytes }
}

const publicPhotoSql = `
SELECT CASE WHEN EXISTS (
  SELECT 1 FROM public_practitioner AS person
  JOIN consent ON consent.practitioner_id = person.id AND withdrawn_at IS NULL
  JOIN consent_field ON consent_id = consent.id AND field = 'photo'
  WHERE person.id = practitioner_photo.practitioner_id AND public_until > @now
) THEN bytes END AS bytes
FROM photo JOIN practitioner_photo ON photo_id = photo.id WHERE uid = @uid`
