import { inflateSync } from 'node:zlib'

/** What lies in a packed part, or why nobody can say: it grows too large, or is packed in a way that we do not undo. */
export type Unpacked = Buffer | 'too-large' | 'unread'

type Filter = (packed: Buffer, limit: number) => Unpacked

const filters: Record<string, Filter> = {
  FlateDecode: inflate,
  Fl: inflate,
  ASCIIHexDecode: fromHex,
  AHx: fromHex,
  ASCII85Decode: fromAscii85,
  A85: fromAscii85,
}

/** Undoes the filters that the head of a part of a PDF names, to at most `limit` bytes. */
export function unpackPart(packed: Buffer, head: string, limit: number): Unpacked {
  const chain = filtersIn(head)
  if (chain === null) return 'unread'
  // What is not packed can be read where it stands.
  if (chain.length === 0) return Buffer.alloc(0)
  let bytes = packed
  for (const filter of chain) {
    const next = filter(bytes, limit)
    if (!Buffer.isBuffer(next)) return next
    bytes = next
  }
  return bytes
}

// Two lists of filters, one that is written elsewhere, or one with parameters: which of them a reader follows, who knows.
function filtersIn(head: string): Filter[] | null {
  const [first, ...more] = head.split(/\/Filter\b/).slice(1)
  if (first === undefined) return []
  if (more.length > 0 || /\/(?:DecodeParms|DP)\b/.test(head)) return null
  const named = /^\s*(?:\[([^\]]*)\]|(\/\w+))/.exec(first)
  const names = (named?.[1] ?? named?.[2] ?? '').match(/\w+/g) ?? []
  const known = names.flatMap((name) => (Object.hasOwn(filters, name) ? (filters[name] ?? []) : []))
  return known.length === 0 || known.length < names.length ? null : known
}

function inflate(packed: Buffer, limit: number): Unpacked {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, limit) })
  } catch (problem) {
    return problem instanceof RangeError ? 'too-large' : 'unread'
  }
}

function fromHex(packed: Buffer): Unpacked {
  const [digits = ''] = packed.toString('latin1').replace(/\s+/g, '').split('>')
  return /^[0-9a-fA-F]*$/.test(digits)
    ? Buffer.from(digits.padEnd(digits.length + (digits.length % 2), '0'), 'hex')
    : 'unread'
}

// Five signs of 85 hold four bytes; `z` holds four empty ones, and the last group may be shorter.
function fromAscii85(packed: Buffer, limit: number): Unpacked {
  const [signs = ''] = packed
    .toString('latin1')
    .replace(/\s+|^<~/g, '')
    .replaceAll('z', '!!!!!')
    .split('~')
  if (!/^[!-u]*$/.test(signs)) return 'unread'
  if (signs.length > limit) return 'too-large'
  const bytes = Buffer.alloc(Math.ceil(signs.length / 5) * 4)
  const whole = signs.padEnd((bytes.length / 4) * 5, 'u')
  for (let group = 0; group * 4 < bytes.length; group += 1) {
    let value = 0
    for (let at = group * 5; at < group * 5 + 5; at += 1) value = value * 85 + whole.charCodeAt(at) - 33
    bytes.writeUInt32BE(value % 2 ** 32, group * 4)
  }
  return bytes.subarray(0, bytes.length - (whole.length - signs.length))
}
