import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError, type Config } from './config.ts'

/** Keeps things secret and recognises what is ours. Every purpose has a key of its own. */
export interface Secrets {
  /** Encrypts; what is sealed opens only for the same purpose and for the text it was bound to. */
  seal(purpose: string, plain: Buffer | string, bound: string): Buffer
  /** Decrypts; throws when it was sealed for anything else, or was changed. */
  open(purpose: string, sealed: Buffer, bound: string): Buffer
  /** A signature of a text, as base64url. */
  sign(purpose: string, text: string): string
  verify(purpose: string, text: string, signature: string): boolean
}

const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
const howToMake = `make one with: node -p "require('crypto').randomBytes(32).toString('base64url')"`

/** The secrets of a site: of FILE_KEY, or in a demonstration of a file that it makes; refuses a real society without a key. */
export function loadSecrets(config: Pick<Config, 'fileKey' | 'dataDir'>, society: { kind: string }): Secrets {
  if (config.fileKey !== undefined) return createSecrets(Buffer.from(config.fileKey, 'base64url'))
  if (society.kind === 'real')
    throw new ConfigError(
      `FILE_KEY is missing; a real society needs one, kept apart from backups; ${howToMake}`,
    )
  return createSecrets(keyOfDemonstration(join(config.dataDir, 'file.key')))
}

/** Makes the secrets of one key of 32 bytes. */
export function createSecrets(key: Buffer): Secrets {
  if (key.length !== keyBytes) throw new Error(`secrets: a key has ${keyBytes} bytes, not ${key.length}`)
  const keys = new Map<string, Buffer>()
  const keyFor = (use: string) => {
    const known = keys.get(use) ?? Buffer.from(hkdfSync('sha256', key, '', use, keyBytes))
    keys.set(use, known)
    return known
  }
  const signature = (purpose: string, text: string) =>
    createHmac('sha256', keyFor(`sign ${purpose}`))
      .update(text)
      .digest()
  return {
    seal: (purpose, plain, bound) => seal(keyFor(`seal ${purpose}`), Buffer.from(plain), bound),
    open: (purpose, sealed, bound) => open(keyFor(`seal ${purpose}`), sealed, bound),
    sign: (purpose, text) => signature(purpose, text).toString('base64url'),
    verify: (purpose, text, given) => isSame(signature(purpose, text), given),
  }
}

function seal(key: Buffer, plain: Buffer, bound: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text])
}

function open(key: Buffer, sealed: Buffer, bound: string): Buffer {
  if (sealed.length < nonceBytes + tagBytes) throw new Error('secrets: this was never sealed')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(Buffer.from(bound)).setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()])
}

function isSame(wanted: Buffer, given: string): boolean {
  const bytes = Buffer.from(given, 'base64url')
  // One spelling only: base64url lets the last character differ without changing a byte.
  return (
    bytes.toString('base64url') === given && bytes.length === wanted.length && timingSafeEqual(bytes, wanted)
  )
}

function keyOfDemonstration(file: string): Buffer {
  if (!existsSync(file)) keepNewKey(file)
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
  if (key.length !== keyBytes) throw new ConfigError(`DATA_DIR: ${file} holds no key of ${keyBytes} bytes`)
  return key
}

// Two programs may start at once: the one that comes second reads what the first one wrote.
function keepNewKey(file: string): void {
  try {
    writeFileSync(file, randomBytes(keyBytes).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true })
  } catch (problem) {
    if (!existsSync(file)) throw problem
  }
}
