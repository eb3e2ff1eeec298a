import { createHash } from 'node:crypto'
import { z } from 'zod'
import { isSignedBy, type OpenSigner } from '../kernel/open-signature.ts'

const head = z.object({ seq: z.int().positive(), hash: z.string().length(64), at: z.string() })

// Written when the key changes: the new key says which lines the key before it had signed, and what they were.
const vouch = z.object({ key: z.string(), lines: z.int().positive(), sha256: z.string(), at: z.string() })

const line = z.union([
  z.object({ ...head.shape, signature: z.string() }),
  z.object({ ...vouch.shape, signature: z.string() }),
])

/** How far the register was at an instant. */
export type Head = z.infer<typeof head>

/** That everything up to a line was signed by us, with the key before. */
export type Vouch = z.infer<typeof vouch>

export interface ReadHeads {
  heads: Head[]
  /** Lines that nobody of ours signed, or that cannot be read, by number. */
  badLines: number[]
  /** The public keys that are ours: the one in use, and those that it vouches for. */
  keys: ReadonlySet<string>
}

const purpose = 'audit-head'

/** One line of the file: what is said, with the signature of the key in use. */
export function signedLine(signer: OpenSigner, said: Head | Vouch): string {
  return JSON.stringify({ ...said, signature: signer.sign(signedText(said)) })
}

/**
 * Reads the lines of a file of heads, from its end: a key counts only above the line in which its successor vouches
 * for it. `known` are keys that another copy has vouched for.
 */
export function readHeads(
  publicKey: string,
  lines: readonly string[],
  known: Iterable<string> = [],
): ReadHeads {
  const keys = new Set([publicKey, ...known])
  const heads: Head[] = []
  const badLines: number[] = []
  for (const [index, text] of [...lines.entries()].toReversed()) {
    const said = saidIn(text, keys)
    const isFalse = said === undefined || ('key' in said && !isOfTheseLines(said, lines.slice(0, index)))
    if (isFalse) badLines.unshift(index + 1)
    else if ('key' in said) keys.add(said.key)
    else heads.unshift(said)
  }
  return { heads, badLines, keys }
}

/** The digest of lines, which the key that comes after them vouches for. */
export function digestOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

function isOfTheseLines({ lines, sha256 }: Vouch, before: readonly string[]): boolean {
  return lines === before.length && digestOf(before) === sha256
}

function saidIn(text: string, keys: ReadonlySet<string>): Head | Vouch | undefined {
  try {
    const { signature, ...said } = line.parse(JSON.parse(text))
    const isOurs = [...keys].some((key) => isSignedBy(key, signedText(said), signature))
    return isOurs ? said : undefined
  } catch {
    return undefined
  }
}

function signedText(said: Head | Vouch): string {
  return `${purpose} ${JSON.stringify(said)}`
}
