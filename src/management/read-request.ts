import { nothing, type Endpoint, type Prepared } from './endpoint.ts'
import { isKey } from './idempotency.ts'
import { problem, type Problem } from './problem.ts'
import { jsonOf, queryOf } from './read-parts.ts'
import { versionIn } from './version.ts'

/** A request that was read: how to do it, the version it names, and its key. */
export interface Sent {
  ok: true
  prepared: Prepared
  ifMatch: string | undefined
  key: string | undefined
}

interface Asked {
  request: Request
  params: Record<string, string | undefined>
  url: URL
}

/** Reads the parts of a request by the schemas of its endpoint; says of everything that is wrong where, and why. */
export function readRequest(
  { request, params, url }: Asked,
  wanted: Endpoint,
  bytes: Uint8Array,
): Sent | Problem {
  const { headers } = request
  const body = bodyOf(headers, wanted, bytes)
  if (!body.ok) return body
  const prepared = wanted.read({ params, query: queryOf(url.searchParams), body: body.value })
  if (!prepared.ok) return prepared
  const [match, key] = [headers.get('if-match'), headers.get('idempotency-key')]
  const ifMatch = match === null ? undefined : versionIn(match)
  if (wanted.isVersioned && match === null) return problem('if-match-needed')
  if (match !== null && ifMatch === undefined) return badHeader('If-Match', 'one-strong-tag')
  if (key !== null && !isKey(key)) return badHeader('Idempotency-Key', 'at-most-200-characters')
  return { ok: true, prepared, ifMatch, key: key ?? undefined }
}

function badHeader(header: string, code: string): Problem {
  return problem('bad-header', { errors: [{ header, code }] })
}

function bodyOf(
  headers: Headers,
  { method, body, mediaTypes }: Endpoint,
  bytes: Uint8Array,
): { ok: true; value: unknown } | Problem {
  if (method === 'GET' || (body === nothing && bytes.length === 0)) return { ok: true, value: {} }
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (mediaTypes) return mediaTypes.includes(type) ? { ok: true, value: bytes } : problem('not-a-table')
  if (type !== 'application/json') return problem('not-json')
  const json = jsonOf(bytes)
  return json ? { ok: true, value: json.value } : problem('bad-json')
}
