import type { IncomingMessage, ServerResponse } from 'node:http'
import { createHash } from 'node:crypto'
import { chosenEncoding, compress, isText, worthCompressing, type Encoding } from './encoding.ts'
import { flatten, type HeaderMap } from './headers.ts'

/** A whole answer, ready to be sent to anybody who may have it. */
export interface Reply {
  status: number
  /** The route's pattern, for the log: never a slug, never a query. */
  route: string
  etag: string | undefined
  headers: HeaderMap
  unchanged: string[]
  body: Buffer
  compressible: boolean
  variants: Map<Encoding, Variant | Promise<Variant>>
}

interface Variant {
  headers: string[]
  body: Buffer
}

/** An answer that is read once and by one person is not worth more: it is a fifth longer, for a fifth of the time. */
const qualityForOne = 1

const toldWhenUnchanged = ['etag', 'cache-control', 'vary']

/** Makes an answer of its parts; `etag` undefined means that it cannot be asked for again by its tag. */
export function makeReply(parts: Pick<Reply, 'status' | 'route' | 'etag' | 'headers' | 'body'>): Reply {
  const { headers, body, etag } = parts
  const text = isText(headers.get('content-type')?.[0] ?? '')
  if (text) headers.set('vary', [...(headers.get('vary') ?? []), 'Accept-Encoding'])
  if (etag !== undefined) headers.set('etag', [etag])
  const told = new Map([...headers].filter(([name]) => toldWhenUnchanged.includes(name)))
  const compressible = text && body.length > worthCompressing && !headers.has('content-encoding')
  const reply: Reply = { ...parts, unchanged: flatten(told), compressible, variants: new Map() }
  addVariant(reply, 'identity', body)
  return reply
}

/** Adds the same body in another encoding, with its headers worked out once. */
export function addVariant(reply: Reply, encoding: Encoding, body: Buffer): Variant {
  const headers = flatten(reply.headers)
  if (encoding !== 'identity') headers.push('content-encoding', encoding)
  // A 204 has no length; everything else says how long it is, so that the connection can be kept.
  if (reply.status !== 204) headers.push('content-length', String(body.length))
  const variant = { headers, body }
  reply.variants.set(encoding, variant)
  return variant
}

/** The tag of a content: the same for every encoding, so it is a weak one. */
export function tagOf(...contents: (string | Buffer)[]): string {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  return `W/"${hash.digest('base64url').slice(0, 22)}"`
}

/**
 * Sends an answer in the encoding that the reader prefers (made at the first wish and kept with the
 * answer), or 304 when the reader has it; returns the bytes of the body.
 */
export async function sendReply(req: IncomingMessage, res: ServerResponse, reply: Reply): Promise<number> {
  if (reply.etag !== undefined && isKnown(req.headers['if-none-match'], reply.etag)) {
    res.writeHead(304, reply.unchanged)
    res.end()
    return 0
  }
  const encoding = reply.compressible ? chosenEncoding(req.headers['accept-encoding']) : 'identity'
  const variant = await (reply.variants.get(encoding) ?? makeVariant(reply, encoding))
  res.writeHead(reply.status, variant.headers)
  // Node itself drops the body of an answer to HEAD.
  res.end(variant.body)
  return variant.body.length
}

// The promise is kept at once: a hundred readers who come together cost one compression.
function makeVariant(reply: Reply, encoding: Encoding): Promise<Variant> {
  const body =
    encoding === 'identity'
      ? Promise.resolve(reply.body)
      : compress(reply.body, encoding, reply.etag === undefined ? qualityForOne : undefined)
  const variant = body.then((made) => addVariant(reply, encoding, made))
  reply.variants.set(encoding, variant)
  return variant
}

function isKnown(asked: string | undefined, etag: string): boolean {
  if (asked === undefined) return false
  return asked === etag || asked.split(',').some((tag) => tag.trim() === etag || tag.trim() === '*')
}
