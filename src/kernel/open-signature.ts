import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

/** Signs what others may check without being able to sign it themselves (Ed25519). */
export interface OpenSigner {
  /** What proves the signatures, as base64url. */
  publicKey: string
  sign: (text: string) => string
}

const keyBytes = 32
// What stands before the 32 bytes of a key in the formats that node:crypto reads (RFC 8410).
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')

/** A signer from a seed of 32 secret bytes: the same seed gives the same key. */
export function openSigner(seed: Buffer): OpenSigner {
  const key = createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' })
  const known = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-keyBytes)
  return {
    publicKey: known.toString('base64url'),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
  }
}

/** Was this text signed by the owner of this public key? A key that is none proves nothing. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const bytes = Buffer.from(publicKey, 'base64url')
  if (bytes.length !== keyBytes) return false
  const key = createPublicKey({ key: Buffer.concat([publicPrefix, bytes]), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
}
