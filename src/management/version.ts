import { isDeepStrictEqual } from 'node:util'
import type { Call, Outcome } from './endpoint.ts'
import { problem, type Difference, type Problem } from './problem.ts'

/** Something as programs see it now, with its version. */
export interface Standing<Current = unknown> {
  ok: true
  current: Current
  tag: string
}

/** What stands, as an answer with its version; `location` is where something new stands. */
export function answerOf<Current>(
  standing: Standing<Current> | Problem,
  location?: string,
): Outcome<Current> {
  return standing.ok ? { ok: true, value: standing.current, tag: standing.tag, location } : standing
}

/**
 * Does the work only when the request names the version that stands; otherwise says what stands there now and how it
 * differs from what was sent. Both happen in one transaction: of two at once, one is told.
 */
export function onVersion<Params, Query, Body, Stands extends Standing, Done>(
  stand: (call: Call<Params, Query, Body>) => Stands | Problem,
  work: (call: Call<Params, Query, Body>, standing: Stands) => Done,
  compare: (standing: Stands, seen: string, body: Body) => Difference[] = ({ current }, _seen, body) =>
    fieldsThatDiffer(current, body),
): (call: Call<Params, Query, Body>) => Done | Problem {
  return (call) => {
    const standing = stand(call)
    if (!standing.ok) return standing
    const seen = call.ifMatch ?? ''
    if (seen === standing.tag) return work(call, standing)
    const { current, tag } = standing
    return problem('changed-meanwhile', {
      current,
      difference: compare(standing, seen, call.body),
      headers: { etag: quoted(tag) },
    })
  }
}

/** The version that a header names: one strong tag; undefined when it names none, or cannot be read. */
export function versionIn(header: string): string | undefined {
  return /^"([\x21\x23-\x7e]{1,100})"$/.exec(header.trim())?.[1]
}

export function quoted(tag: string): string {
  return `"${tag}"`
}

/** Every field of what was sent that does not stand there as it was sent. */
function fieldsThatDiffer(current: unknown, body: unknown): Difference[] {
  const [sent, there] = [entriesOf(body), new Map(entriesOf(current))]
  return sent
    .filter(([field, yours]) => there.has(field) && !isDeepStrictEqual(yours, there.get(field)))
    .map(([field, yours]) => ({ pointer: `/${field}`, yours, current: there.get(field) }))
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
