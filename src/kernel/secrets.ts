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
import { openSigner, type OpenSigner } from './open-signature.ts'

/** Keeps things secret and recognises what is ours. Every purpose has a key of its own. */
export interface Secrets {
  /** Encrypts; what is sealed opens only for the same purpose and for the text it was bound to. */
  seal(purpose: string, plain: Buffer | string, bound: string): Buffer
  /** Decrypts; throws when it was sealed for anything else, or was changed. */
  open(purpose: string, sealed: Buffer, bound: string): Buffer
  /** A signature of a text, as base64url. */
  sign(purpose: string, text: string): string
  verify(purpose: string, text: string, signature: string): boolean
  /** Signs what must be provable without the key itself. */
  openSigner: OpenSigner
  /** While the key is being changed: what the key before it can still do. */
  before: Pick<Secrets, 'sign' | 'openSigner'> | null
  /** What was sealed with the key before, sealed anew; null when it is sealed with the key in use. Throws like `open`. */
  reseal(purpose: string, sealed: Buffer, bound: string): Buffer | null
}

/** What was to be opened was sealed with another key or for something else, or was changed. */
export class SealBroken extends Error {}

const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
/** How an operator makes a key. */
export const howToMakeKey = `make one with: node -p "require('crypto').randomBytes(32).toString('base64url')"`

/** Where a demonstration keeps its key, and the one before it while the key is being changed. */
export function keyFiles(dataDir: string): { inUse: string; before: string } {
  return { inUse: join(dataDir, 'file.key'), before: join(dataDir, 'file.key.before') }
}

/**
 * The secrets of a site: of FILE_KEY and, while the key is being changed, FILE_KEY_BEFORE; in a demonstration of files
 * that it makes. Refuses a real society without a key.
 */
export function loadSecrets(
  { fileKey, fileKeyBefore, dataDir }: Pick<Config, 'fileKey' | 'dataDir'> & Partial<Config>,
  society: { kind: string },
): Secrets {
  if (fileKey !== undefined)
    return createSecrets(
      Buffer.from(fileKey, 'base64url'),
      fileKeyBefore === undefined ? undefined : Buffer.from(fileKeyBefore, 'base64url'),
    )
  if (society.kind === 'real')
    throw new ConfigError(
      `FILE_KEY is missing; a real society needs one, kept apart from backups; ${howToMakeKey}`,
    )
  const { inUse, before } = keyFiles(dataDir)
  return createSecrets(keyOfDemonstration(inUse), existsSync(before) ? keyIn(before) : undefined)
}

/** Makes the secrets of one key of 32 bytes; what the key before it sealed or signed is still recognised. */
export function createSecrets(key: Buffer, keyBefore?: Buffer): Secrets {
  const now = oneKey(key)
  const before = keyBefore === undefined ? null : oneKey(keyBefore)
  const openBefore = (problem: unknown, ...sealed: Parameters<Secrets['open']>) => {
    if (before === null) throw problem
    return before.open(...sealed)
  }
  return {
    seal: now.seal,
    sign: now.sign,
    openSigner: now.openSigner,
    before,
    verify: (...signed) => now.verify(...signed) || (before?.verify(...signed) ?? false),
    open: (...sealed) => {
      try {
        return now.open(...sealed)
      } catch (problem) {
        return openBefore(problem, ...sealed)
      }
    },
    reseal: (purpose, sealed, bound) => {
      try {
        now.open(purpose, sealed, bound)
        return null
      } catch (problem) {
        return now.seal(purpose, openBefore(problem, purpose, sealed, bound), bound)
      }
    },
  }
}

function oneKey(key: Buffer): Omit<Secrets, 'before' | 'reseal'> {
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
    openSigner: openSigner(keyFor('sign openly')),
  }
}

function seal(key: Buffer, plain: Buffer, bound: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), text])
}

function open(key: Buffer, sealed: Buffer, bound: string): Buffer {
  if (sealed.length < nonceBytes + tagBytes) throw new SealBroken('secrets: this was never sealed')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(Buffer.from(bound)).setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  const text = decipher.update(sealed.subarray(nonceBytes + tagBytes))
  try {
    return Buffer.concat([text, decipher.final()])
  } catch (cause) {
    throw new SealBroken('secrets: sealed for something else, with another key, or changed', { cause })
  }
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
  return keyIn(file)
}

function keyIn(file: string): Buffer {
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
  if (key.length !== keyBytes) throw new ConfigError(`DATA_DIR: ${file} holds no key of ${keyBytes} bytes`)
  return key
}

/** A new key, as it is written down. */
export function newKey(): string {
  return randomBytes(keyBytes).toString('base64url')
}

// Two programs may start at once: the one that comes second reads what the first one wrote.
function keepNewKey(file: string): void {
  try {
    writeFileSync(file, newKey(), { mode: 0o600, flag: 'wx', flush: true })
  } catch (problem) {
    if (!existsSync(file)) throw problem
  }
}
