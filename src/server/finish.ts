import { isManagement } from '../management/addresses.ts'
import type { Rendered } from './captured-response.ts'
import { isText } from './encoding.ts'
import { securityHeaders, type HeaderMap } from './headers.ts'
import { filePolicy, inlineHashes, pagePolicy } from './policy.ts'
import { refusalBody, type Refuser } from './refusals.ts'
import { makeReply, tagOf, type Reply } from './reply.ts'

/** What must be known about a request to finish what a handler answered to it. */
export interface Circumstances extends Refuser {
  path: string
  acceptLanguage: string
  requestId: string
  route: string
  epoch: string
  /** True when the request showed who asks, or sent something: the answer is nobody else's. */
  personal: boolean
  /** The only inline scripts that may run. */
  scripts: readonly string[]
}

/** Headers that say something about the machinery, or that only the front door can know. */
const notTheHandlers = [
  'content-length',
  'transfer-encoding',
  'connection',
  'etag',
  'last-modified',
  'x-powered-by',
]
const longestKept = 256 * 1024

/**
 * Turns what a handler answered into an answer that is safe to send, and tells whether everybody may have
 * it.
 */
export function finish(rendered: Rendered, seen: Circumstances): { reply: Reply; keep: boolean } {
  const { status, body, headers: given } = withWords(rendered, seen)
  const headers = finishHeaders({ status, headers: given }, seen)
  if (isPage(headers)) headers.set('content-security-policy', [policyOf(body, seen)])
  const shared = !/no-store|private/.test(headers.get('cache-control')?.join() ?? '')
  const etag = status === 200 && shared && isPageOrData(headers) ? tagOf(seen.epoch, '\n', body) : undefined
  const keep = etag !== undefined && body.length <= longestKept
  // The id of one request would be wrong for the next reader.
  if (keep) headers.delete('x-request-id')
  return { reply: makeReply({ status, route: seen.route, etag, headers, body }), keep }
}

/** The headers of whatever a handler answers: ours win where safety is concerned, the handler's elsewhere. */
export function finishHeaders({ headers: given }: Omit<Rendered, 'body'>, seen: Circumstances): HeaderMap {
  const headers: HeaderMap = new Map([...securityHeaders(seen.secure), ...given])
  const isManaged = isManagement(seen.path)
  // The tag of what programs change says its version, which only the handler knows.
  for (const name of notTheHandlers) if (!(isManaged && name === 'etag')) headers.delete(name)
  // A file to save is never a page of the site, wherever a browser opens it.
  const isToSave = headers.get('content-disposition')?.[0]?.startsWith('attachment') ?? false
  headers.set('content-security-policy', [isToSave ? `${filePolicy}; sandbox` : filePolicy])
  headers.set('x-request-id', [seen.requestId])
  if (headers.get('content-type')?.[0] === 'text/html')
    headers.set('content-type', ['text/html; charset=utf-8'])
  if (seen.personal || headers.has('set-cookie')) headers.set('cache-control', ['private, no-store'])
  else if (!headers.has('cache-control')) headers.set('cache-control', ['no-cache'])
  if (seen.path.startsWith('/api/v1/') && !isManaged) headers.set('access-control-allow-origin', ['*'])
  return headers
}

// A handler that failed, or that only said "404", leaves the words to us; a stack must never be among them, and a page
// never among what programs read.
function withWords(rendered: Rendered, seen: Circumstances): Rendered {
  const { status, headers, body } = rendered
  const isForOthers = isPage(headers) && seen.path.startsWith('/api/')
  const wordless =
    status >= 400 && (body.length === 0 || isForOthers || (status >= 500 && !isPageOrData(headers)))
  if (!wordless) return rendered
  const words = refusalBody(seen, status, seen.path, seen.acceptLanguage)
  const kept = [...headers].filter(([name]) => name !== 'content-encoding')
  return {
    status,
    headers: new Map([...kept, ['content-type', [words.type]]]),
    body: Buffer.from(words.body),
  }
}

function policyOf(body: Buffer, { scripts, secure }: Circumstances): string {
  const found = inlineHashes(body.toString())
  return pagePolicy({ ...found, scripts: found.scripts.filter((hash) => scripts.includes(hash)) }, secure)
}

function isPage(headers: HeaderMap): boolean {
  return headers.get('content-type')?.[0]?.startsWith('text/html') ?? false
}

function isPageOrData(headers: HeaderMap): boolean {
  const type = headers.get('content-type')?.[0] ?? ''
  return isText(type) && /html|json|xml/.test(type)
}
