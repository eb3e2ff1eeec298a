import type { IncomingMessage } from 'node:http'
import { isManagement } from '../management/addresses.ts'
import { securityHeaders, type HeaderMap } from './headers.ts'
import { filePolicy, inlineHashes, pagePolicy } from './policy.ts'
import { makeReply, type Reply } from './reply.ts'

/** Makes the page that says what went wrong, in the reader's language. */
export type ErrorPage = (status: number, path: string, acceptLanguage: string) => string

/** What a refusal is made of. */
export interface Refuser {
  errorPage: ErrorPage
  secure: boolean
}

const codes: Record<number, string> = {
  400: 'bad-request',
  403: 'other-origin',
  404: 'not-found',
  405: 'method-not-allowed',
  410: 'gone',
  413: 'too-large',
  414: 'address-too-long',
  415: 'unknown-media-type',
  421: 'unknown-host',
  500: 'our-mistake',
  503: 'busy',
}

const messages: Record<string, string> = {
  'bad-request': 'This request cannot be read.',
  'other-origin': 'Only a page of this site may send this.',
  'not-found': 'There is nothing at this address.',
  'method-not-allowed': 'This address does not take this method.',
  gone: 'What was at this address is no longer published.',
  'too-large': 'This is larger than this address takes.',
  'address-too-long': 'This address is too long.',
  'unknown-media-type': 'This address takes forms only.',
  'unknown-host': 'This site does not answer under this name.',
  'our-mistake': 'The site made a mistake. It has been noted.',
  busy: 'The site is busy. Please try again in a moment.',
}

/** A finished refusal of a request: JSON for programs, a page for people, never a word about our insides. */
export function refuse(
  by: Refuser,
  req: IncomingMessage,
  status: number,
  more: [string, string][] = [],
): Reply {
  const { type, body, policy } = refusalBody(by, status, req.url ?? '/', req.headers['accept-language'] ?? '')
  const headers: HeaderMap = new Map([
    ...securityHeaders(by.secure),
    ['content-type', [type]],
    ['content-security-policy', [policy]],
    ['cache-control', ['no-store']],
  ])
  for (const [name, value] of more) headers.set(name, [value])
  return makeReply({ status, route: ':refused', etag: undefined, headers, body: Buffer.from(body) })
}

/** The body of a refusal, and the policy that fits it. */
export function refusalBody(
  { errorPage, secure }: Refuser,
  status: number,
  path: string,
  acceptLanguage: string,
) {
  const code = codes[status] ?? 'refused'
  const message = messages[code] ?? 'This request is refused.'
  if (isManagement(path)) {
    const body = JSON.stringify({ type: 'about:blank', title: message, status, code })
    return { type: 'application/problem+json', body, policy: filePolicy }
  }
  if (path.startsWith('/api/')) {
    const body = JSON.stringify({ error: { code, message, field: null } })
    return { type: 'application/json', body, policy: filePolicy }
  }
  const body = errorPage(status, path, acceptLanguage)
  return { type: 'text/html; charset=utf-8', body, policy: pagePolicy(inlineHashes(body), secure) }
}
