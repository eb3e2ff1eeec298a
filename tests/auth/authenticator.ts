import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** What a browser would say about the page it is on, and a key about its owner; each may be made a lie. */
export interface Circumstances {
  origin: string
  rpId: string
  isUserVerified: boolean
  counter: number
}

/** A passkey in software: answers challenges as a browser with a real one would. */
export function softwarePasskey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(32)
  const cose = isoCBOR.encode(
    new Map<string | number, number | Uint8Array<ArrayBuffer>>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(Buffer.from(x, 'base64url'))],
      [-3, bytes(Buffer.from(y, 'base64url'))],
    ]),
  )
  const common = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' }

  return {
    make: (challenge: string, { origin, rpId, isUserVerified, counter }: Circumstances) => {
      const head = authenticatorHead(rpId, 0x41 | (isUserVerified ? 4 : 0), counter)
      const length = Buffer.from([id.length >> 8, id.length & 255])
      const data = Buffer.concat([head, Buffer.alloc(16), length, id, cose])
      const attestation = new Map<string | number, string | Uint8Array<ArrayBuffer> | Map<string, never>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, never>()],
        ['authData', bytes(data)],
      ])
      const attestationObject = Buffer.from(isoCBOR.encode(attestation)).toString('base64url')
      const clientDataJSON = clientData('webauthn.create', challenge, origin).toString('base64url')
      return { ...common, response: { clientDataJSON, attestationObject, transports: ['internal'] } }
    },

    use: (challenge: string, { origin, rpId, isUserVerified, counter }: Circumstances) => {
      const data = authenticatorHead(rpId, 1 | (isUserVerified ? 4 : 0), counter)
      const client = clientData('webauthn.get', challenge, origin)
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
      const signature = sign('sha256', signed, privateKey)
      return {
        ...common,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      }
    },
  }
}

function authenticatorHead(rpId: string, flags: number, counter: number): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), count])
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

function bytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer)
}
