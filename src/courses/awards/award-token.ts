import { z } from 'zod'
import { isSignedBy, type OpenSigner } from '../../kernel/open-signature.ts'

// A JSON Web Token signed with Ed25519 (RFC 7519, RFC 8037): any program that reads those can check it.

const text = z.string().min(1).max(300)
// Below zero for what was awarded before 1970.
const seconds = z.int()

const awardClaims = z.strictObject({
  /** The site that signed. */
  iss: z.url().max(200),
  /** The number of the award. */
  jti: z.string().regex(/^\d{20}$/),
  /** The day it was awarded. */
  iat: seconds,
  exp: seconds.optional(),
  name: text,
  award: text,
})

const plateClaims = z.strictObject({
  iss: z.url().max(200),
  /** The address of the doctor's page. */
  sub: z.string().regex(/^[a-z0-9-]{1,120}$/),
  iat: seconds,
  exp: seconds,
  name: text,
})

export type AwardClaims = z.infer<typeof awardClaims>
export type PlateClaims = z.infer<typeof plateClaims>
export type Claims = AwardClaims | PlateClaims

const claims = z.union([awardClaims, plateClaims])
const header = z.strictObject({ alg: z.literal('EdDSA'), kid: z.string().length(8) })

/** Signs claims: header, claims and signature in base64url, with points between them. */
export function signToken(signer: OpenSigner, said: Claims): string {
  const body = [{ alg: 'EdDSA', kid: keyId(signer.publicKey) }, said].map(encoded).join('.')
  return `${body}.${signer.sign(body)}`
}

/** What a token says, when one of these keys has signed exactly this; undefined for everything else. */
export function readToken(publicKeys: Iterable<string>, token: string): Claims | undefined {
  const [head = '', body = '', signature = '', ...rest] = token.split('.')
  const kid = header.safeParse(decoded(head)).data?.kid
  const key = [...publicKeys].find((known) => keyId(known) === kid)
  // One spelling only: base64url lets the last character differ without changing a byte.
  const isOneSpelling = Buffer.from(signature, 'base64url').toString('base64url') === signature
  if (key === undefined || rest.length > 0 || !isOneSpelling) return undefined
  return isSignedBy(key, `${head}.${body}`, signature) ? claims.safeParse(decoded(body)).data : undefined
}

/** The token in what a QR code says, an address, or in what was typed; undefined when there is none. */
export function tokenIn(typed: string): string | undefined {
  return /[\w-]{10,200}\.[\w-]{20,2000}\.[\w-]{80,90}(?![\w.-])/.exec(typed)?.[0]
}

/** How a token names the key that signed it. */
export function keyId(publicKey: string): string {
  return publicKey.slice(0, 8)
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString())
  } catch {
    return undefined
  }
}
