import { z } from 'zod'
import type { Actor } from '../auth/actor.ts'
import type { ApiScope } from '../auth/api-token-scopes.ts'
import { callRows } from '../auth/policy-calls.ts'
import { actionRows, routeRows, type Row } from '../auth/policy-table.ts'
import type { Fault, Problem } from './problem.ts'
import { parsePart } from './read-parts.ts'
import type { ManagementWorld } from './world.ts'

export type Method = 'GET' | 'POST' | 'PATCH'

/** Who asks, and when; `by` as in the register of acts. */
export interface Caller {
  world: ManagementWorld
  actor: Actor
  by: string
  at: Date
  /** What `If-Match` names, without its quotes. */
  ifMatch: string | undefined
}

/** Everything that one request brings, read by the schemas of its endpoint. */
export interface Call<Params, Query, Body> extends Caller {
  params: Params
  query: Query
  body: Body
}

/** What was done or read; `tag` is the version of what is answered, `location` where something new stands. */
export interface Done<Value> {
  ok: true
  value: Value
  tag?: string
  location?: string
}

export type Outcome<Value> = Done<Value> | Problem

/** What a request needs: a scope of the token, or the other one, and that the owner may do what the row is about. */
export interface Need {
  scope: ApiScope
  otherScope?: ApiScope
  row: Row | undefined
}

/** Parts of a request that bring nothing. */
export const nothing = z.strictObject({})
export const bare = { params: nothing, query: nothing, body: nothing }

/** The path of one thing. */
export const byUid = z.strictObject({ uid: z.uuid() })

interface Description<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> {
  id: string
  method: Method
  /** Below `/api/v1`, with `{uid}` where a part of the path is read. */
  path: string
  summary: string
  description?: string
  scope: ApiScope
  /** The row of the page or action that does the same. Without one nobody may. */
  row: Row | undefined
  needs?: (body: z.output<Body>) => Need
  /** The one that some bodies need instead, by `needs`. */
  otherScope?: ApiScope
  params: Params
  query: Query
  body: Body
  /** Of what the body is made, when it is no JSON: `body` gets its bytes. */
  mediaTypes?: readonly string[]
  answer: Answer
  /** 201 when something new stands at `location`. */
  status?: 200 | 201
  /** `If-Match` has to say which version was read; `work` compares it (`onVersion`). */
  isVersioned?: boolean
}

/** What an endpoint does: all of it in one transaction with the idempotency key, or, where it takes long, in its own. */
type Doing<Params, Query, Body, Value> =
  | { work: (call: Call<Params, Query, Body>) => Outcome<Value>; slowWork?: undefined }
  | { work?: undefined; slowWork: (call: Call<Params, Query, Body>) => Promise<Outcome<Value>> }

export type Definition<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> = Description<Params, Query, Body, Answer> &
  Doing<z.output<Params>, z.output<Query>, z.output<Body>, z.output<Answer>>

/** An endpoint for the description and for the pipeline, without the types of its parts. */
export interface Endpoint extends Pick<
  Description<z.ZodObject, z.ZodObject, z.ZodType, z.ZodType>,
  | 'id'
  | 'method'
  | 'path'
  | 'summary'
  | 'description'
  | 'scope'
  | 'otherScope'
  | 'row'
  | 'params'
  | 'query'
  | 'body'
  | 'mediaTypes'
  | 'answer'
> {
  status: 200 | 201
  isVersioned: boolean
  /** Reads what was sent; nothing is done yet. */
  read: (raw: RawParts) => Prepared | Problem
}

/** What a request brings, unread. */
export interface RawParts {
  params: unknown
  query: unknown
  body: unknown
}

/** A request that was read: what it needs, and how to do it, in the caller's transaction or in its own. */
export type Prepared = { ok: true; need: Need | undefined } & (
  | { run: (caller: Caller) => Outcome<unknown>; runSlowly?: undefined }
  | { run?: undefined; runSlowly: (caller: Caller) => Promise<Outcome<unknown>> }
)

/** Makes an endpoint of its definition. */
export function endpoint<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(made: Definition<Params, Query, Body, Answer>): Endpoint {
  const { id, method, summary, description, scope, otherScope, row, params, query, body, mediaTypes } = made
  return {
    ...{ id, method, summary, description, scope, otherScope, row, params, query, body, mediaTypes },
    path: `/api/v1${made.path}`,
    answer: made.answer,
    status: made.status ?? 200,
    isVersioned: made.isVersioned ?? false,
    read: (raw) => {
      const [way, question, content] = [
        parsePart(params, raw.params, 'path'),
        parsePart(query, raw.query, 'query'),
        parsePart(body, raw.body, 'body'),
      ]
      if (!way.ok) return way
      if (!question.ok) return question
      if (!content.ok) return content
      const parts = { params: way.value, query: question.value, body: content.value }
      const { work, slowWork } = made
      const known = { ok: true as const, need: made.needs?.(parts.body) }
      return slowWork
        ? { ...known, runSlowly: (caller) => slowWork({ ...caller, ...parts }) }
        : { ...known, run: (caller) => work({ ...caller, ...parts }) }
    },
  }
}

/** The row of a page of the staff, by its pattern. */
export function asPage(pattern: string): Row | undefined {
  return routeRows.get(`/[lang]/staff/${pattern}`)
}

/** The row of an action, by its name. */
export function asAction(name: string): Row | undefined {
  return actionRows.get(name)
}

/** The row of what only programs do, by its name. */
export function asCall(name: string): Row | undefined {
  return callRows.get(name)
}

/** Where the fault lies, for operations that name fields like `practices.0.phones.1`. */
export function faultAt(path: string, code: string): Fault {
  return { pointer: `/${path.replaceAll('.', '/')}`, code }
}
