import { read, write } from '../kernel/database.ts'
import type { Caller, Done, Endpoint, Outcome, Prepared } from './endpoint.ts'
import { answerBefore, inTurn, keepAnswer, type GivenAnswer, type KeyedRequest } from './idempotency.ts'
import { problem, problemResponse, type Problem } from './problem.ts'
import { quoted } from './version.ts'

/** Does what a request wants and answers it; the same request under the same key is answered again and not done again. */
export async function runEndpoint(
  endpoint: Endpoint,
  prepared: Prepared,
  caller: Caller,
  keyed: KeyedRequest | undefined,
): Promise<Response> {
  const { ownOrigin: origin } = caller.world
  try {
    const answer = prepared.runSlowly
      ? await inItsOwnTime(endpoint, prepared.runSlowly, caller, keyed)
      : inOneTransaction(endpoint, prepared.run, caller, keyed)
    return responseOf(answer)
  } catch (thrown) {
    if (thrown instanceof Refused) return problemResponse(thrown.problem, origin)
    throw thrown
  }
}

/** Takes everything back that was done before the refusal: a step that came first would stay alone. */
class Refused extends Error {
  readonly problem: Problem

  constructor(why: Problem) {
    super(why.code)
    this.problem = why
  }
}

function inOneTransaction(
  endpoint: Endpoint,
  run: (caller: Caller) => Outcome<unknown>,
  caller: Caller,
  keyed: KeyedRequest | undefined,
): GivenAnswer {
  const inOne = endpoint.method === 'GET' ? read : write
  return inOne(caller.world.database, () => {
    const before = keyed && givenBefore(caller, keyed)
    return before ?? kept(endpoint, given(endpoint, run(caller), caller), caller, keyed)
  })
}

// What takes long has transactions of its own.
async function inItsOwnTime(
  endpoint: Endpoint,
  run: (caller: Caller) => Promise<Outcome<unknown>>,
  caller: Caller,
  keyed: KeyedRequest | undefined,
): Promise<GivenAnswer> {
  const { database } = caller.world
  if (!keyed) return given(endpoint, await run(caller), caller)
  return inTurn(database, keyed, async () => {
    const before = givenBefore(caller, keyed)
    if (before) return before
    const answer = given(endpoint, await run(caller), caller)
    return write(database, () => kept(endpoint, answer, caller, keyed))
  })
}

function givenBefore({ world, at }: Caller, keyed: KeyedRequest): GivenAnswer | undefined {
  const before = answerBefore(world.database, keyed, at)
  if (before === 'used') throw new Refused(problem('key-used-otherwise'))
  return before && { ...before, headers: { ...before.headers, 'idempotency-replayed': 'true' } }
}

function kept(
  { method }: Endpoint,
  answer: GivenAnswer,
  { world, at }: Caller,
  keyed: KeyedRequest | undefined,
): GivenAnswer {
  if (keyed && method !== 'GET') keepAnswer(world.database, keyed, answer, at)
  return answer
}

function given({ status }: Endpoint, done: Done<unknown> | Problem, { world }: Caller): GivenAnswer {
  if (!done.ok) throw new Refused(done)
  const { value, tag, location } = done
  const headers: Record<string, string> = {}
  if (tag !== undefined) headers['etag'] = quoted(tag)
  if (location !== undefined) headers['location'] = world.ownOrigin + location
  return { status, headers, body: JSON.stringify(value) }
}

function responseOf({ status, headers, body }: GivenAnswer): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'private, no-store', ...headers },
  })
}
