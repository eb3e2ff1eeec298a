import { actorOf } from '../audit/record.ts'
import { callsPerMinute, type Bearer, type CallAllowance } from '../auth/api-token-bearer.ts'
import { decide } from '../auth/policy.ts'
import type { Endpoint, Need } from './endpoint.ts'
import { hashOfRequest } from './idempotency.ts'
import { problem, problemResponse, type Problem } from './problem.ts'
import { readRequest } from './read-request.ts'
import { runEndpoint } from './run-endpoint.ts'
import type { ManagementWorld } from './world.ts'

/** What an address gets of a request. */
export interface ApiContext {
  request: Request
  params: Record<string, string | undefined>
  url: URL
  locals: { services: ManagementWorld }
}

/**
 * The one way of every request: method, token, limit, scope and policy, parts, version, key, operation. Nothing before the
 * operation changes anything, and whatever is refused is a problem with its reason.
 */
export function answers(...endpoints: Endpoint[]): (context: ApiContext) => Promise<Response> {
  return async (context) => {
    const world = context.locals.services
    const { ownOrigin: origin } = world
    const wanted = endpoints.find(({ method }) => method === context.request.method)
    if (!wanted) return problemResponse(wrongMethod(endpoints), origin)
    const bearer = world.auth.bearer(context.request.headers.get('authorization'))
    if (!bearer) return problemResponse(noToken, origin)
    const allowance = world.config.rateLimits ? await world.auth.takeCall(bearer.tokenId) : undefined
    const response =
      allowance?.ok === false
        ? problemResponse(tooMany(allowance), origin)
        : await answerTo(context, wanted, bearer)
    for (const [name, value] of limitHeaders(allowance)) response.headers.set(name, value)
    return response
  }
}

const noToken = problem('no-token', { headers: { 'www-authenticate': 'Bearer realm="api"' } })

function wrongMethod(endpoints: Endpoint[]): Problem {
  return problem('method-not-allowed', {
    headers: { allow: endpoints.map(({ method }) => method).join(', ') },
  })
}

function tooMany({ resetSeconds }: CallAllowance): Problem {
  return problem('too-many-requests', { headers: { 'retry-after': String(resetSeconds) } })
}

function limitHeaders(allowance: CallAllowance | undefined): [string, string][] {
  if (!allowance) return []
  return [
    ['ratelimit-limit', String(callsPerMinute)],
    ['ratelimit-remaining', String(allowance.remaining)],
    ['ratelimit-reset', String(allowance.resetSeconds)],
  ]
}

async function answerTo(context: ApiContext, wanted: Endpoint, bearer: Bearer): Promise<Response> {
  const { services: world } = context.locals
  const { ownOrigin: origin } = world
  const early = mayDo(bearer, wanted)
  if (early) return problemResponse(early, origin)
  const bytes = new Uint8Array(await context.request.arrayBuffer())
  const sent = readRequest(context, wanted, bytes)
  if (!sent.ok) return problemResponse(sent, origin)
  const refusal = sent.prepared.need && mayDo(bearer, sent.prepared.need)
  if (refusal) return problemResponse(refusal, origin)
  const { actor, tokenId } = bearer
  const caller = { world, actor, by: actorOf(actor), at: world.clock(), ifMatch: sent.ifMatch }
  const { pathname, search } = context.url
  const hash = hashOfRequest([wanted.method, pathname, search, sent.ifMatch ?? ''], bytes)
  const keyed = sent.key === undefined ? undefined : { tokenId, key: sent.key, hash }
  return runEndpoint(wanted, sent.prepared, caller, keyed)
}

/** Why a token may not do something: its own scopes, or what its owner may. */
function mayDo({ scopes, actor }: Bearer, { scope, otherScope = scope, row }: Need): Problem | undefined {
  if (!scopes.includes(scope) && !scopes.includes(otherScope))
    return problem('scope', { detail: `needed: ${scope}` })
  return decide(row, actor) === 'yes' ? undefined : problem('role')
}
