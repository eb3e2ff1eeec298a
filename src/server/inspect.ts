import type { IncomingMessage } from 'node:http'
import { isManagement } from '../management/addresses.ts'
import { readAddress } from './address.ts'
import type { Door } from './door.ts'
import { answerHealth } from './health.ts'
import { securityHeaders } from './headers.ts'
import { originOf } from './host.ts'
import { comesFromUs } from './origin.ts'
import { refuse } from './refusals.ts'
import { makeReply, type Reply } from './reply.ts'

/** A request that may go on, with its address in the one right spelling. */
export interface Admitted {
  kind: 'admitted'
  path: string
  query: string
}

export type Inspected = Admitted | { kind: 'answered'; reply: Reply }

const methods = new Set(['GET', 'HEAD', 'POST'])
const publicApi = '/api/v1/'
const publicApiMethods = 'GET, HEAD, OPTIONS'
const managementMethods = 'GET, HEAD, POST, PATCH'
// Astro's own addresses that this site does not use.
const unused = /^\/_(?:image|server-islands)(?:\/|$)/

/** Tells whether a request with this method brings a body and changes something. */
export function changes(method: string | undefined): boolean {
  return method === 'POST' || method === 'PATCH'
}

/** Looks at the first line and the headers of a request: answers it at once, or lets it in. Reads no body. */
export function inspect(door: Door, req: IncomingMessage): Inspected {
  const { url: target = '', method = '' } = req
  const health = answerHealth(target, door.ready, door.draining)
  if (health !== undefined) return { kind: 'answered', reply: health }
  const isManaged = isManagement(target)
  const isApi = target.startsWith(publicApi) && !isManaged
  if (isApi && method === 'OPTIONS') return { kind: 'answered', reply: preflight(door) }
  if (!(methods.has(method) || (isManaged && changes(method))) || (isApi && method === 'POST'))
    return refused(door, req, 405, [['allow', allowed(isApi, isManaged)]])
  const origin = originOf(req, door.hosts)
  if (origin === undefined) return refused(door, req, 421)
  const address = readAddress(target)
  if (address.kind === 'refused') return refused(door, req, address.status)
  if (address.kind === 'moved') return { kind: 'answered', reply: moved(door, method, address.to) }
  if (unused.test(address.path)) return refused(door, req, 404)
  // The management API knows people by their tokens and never by a cookie: no other site can send one along.
  if (method === 'POST' && !isManaged && !comesFromUs(req, origin)) return refused(door, req, 403)
  return { kind: 'admitted', path: address.path, query: address.query }
}

function allowed(isApi: boolean, isManaged: boolean): string {
  if (isManaged) return managementMethods
  return isApi ? publicApiMethods : [...methods].join(', ')
}

function refused(door: Door, req: IncomingMessage, status: number, headers?: [string, string][]): Inspected {
  return { kind: 'answered', reply: refuse(door, req, status, headers) }
}

function moved({ secure }: Door, method: string, to: string): Reply {
  const headers = securityHeaders(secure).set('location', [to])
  const status = changes(method) ? 308 : 301
  return makeReply({ status, route: ':moved', etag: undefined, headers, body: Buffer.alloc(0) })
}

// Programs of other sites may read the public API, and nothing else.
function preflight({ secure }: Door): Reply {
  const headers = securityHeaders(secure)
    .set('allow', [publicApiMethods])
    .set('access-control-allow-origin', ['*'])
    .set('access-control-allow-methods', ['GET, HEAD'])
    .set('access-control-max-age', ['86400'])
  return makeReply({ status: 204, route: ':preflight', etag: undefined, headers, body: Buffer.alloc(0) })
}
