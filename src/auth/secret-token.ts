import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** `id` finds the row, the secret opens it; the database keeps the hash of the secret only. */
export interface SecretToken {
  id: string
  hash: Buffer
  /** What the cookie or the link holds: `id.secret`. */
  token: string
}

const shape = /^([\w-]{22})\.([\w-]{43})$/

/** A new token: 128 random bits to find it, 256 to open it. */
export function makeSecretToken(): SecretToken {
  const id = randomBytes(16).toString('base64url')
  const secret = randomBytes(32).toString('base64url')
  return { id, hash: hashSecret(secret), token: `${id}.${secret}` }
}

/** Takes apart what somebody sent; null when no token of ours looks like it. */
export function readSecretToken(text: string | undefined): { id: string; hash: Buffer } | null {
  const [, id, secret] = shape.exec(text ?? '') ?? []
  return id === undefined || secret === undefined ? null : { id, hash: hashSecret(secret) }
}

/** Compares in constant time. */
export function sameHash(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

/** SHA-256 is enough for what holds 128 random bits and more: nobody can guess it, slowly or fast. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
