import { expect } from 'vitest'
import { z } from 'zod'
import { addAccount, rolesOf } from '../../src/auth/accounts.ts'
import type { Actor } from '../../src/auth/actor.ts'
import { apiScopes, type ApiScope } from '../../src/auth/api-token-scopes.ts'
import { createAuth, type Auth } from '../../src/auth/auth.ts'
import { demonstrationDomain } from '../../src/auth/demonstration-account.ts'
import type { Role } from '../../src/auth/roles.ts'
import { accountTotp } from '../../src/auth/tables.ts'
import { record } from '../../src/audit/record.ts'
import { write, type Database } from '../../src/kernel/database.ts'
import { answers } from '../../src/management/answer.ts'
import { sections } from '../../src/management/endpoints.ts'
import type { ManagementWorld } from '../../src/management/world.ts'
import { membersWorld } from '../members/scene.ts'
import { now as start } from '../support/context.ts'
import { describedPath, faultsOf, origin } from './description.ts'

/** Where the site of the tests answers: not what its canonical links say. */
export const here = 'http://localhost:4400'

/** A site without its front door: programs of its staff ask it. */
export interface Scene {
  world: ManagementWorld
  database: Database
  auth: Auth
  pass: (days: number) => void
  /** A colleague with these roles, signed in. */
  colleague: (name: string, ...roles: Role[]) => Actor
  /** A token of theirs; good for everything, unless told. */
  token: (actor: Actor, scopes?: readonly ApiScope[]) => string
  ask: (method: string, address: string, question?: Question) => Promise<Answered>
}

export interface Question {
  token?: string | undefined
  body?: unknown
  ifMatch?: string | undefined
  headers?: Record<string, string>
}

export interface Answered {
  status: number
  headers: Headers
  body: Said
}

type Fields = Record<string, unknown>

/** What an answer may say: each test reads what it expects there. */
interface Said extends Fields {
  uid: string
  items: (Fields & { uid: string; names: { family: string }[] })[]
  next: string | null
  errors: Fields[]
  practices: Fields[]
  current: Fields
}

const said = z.custom<Said>((value) => typeof value === 'object' && value !== null)

export function scene({ rateLimits = false }: { rateLimits?: boolean } = {}): Scene {
  const members = membersWorld()
  const { database, secrets } = members
  let instant = start.getTime()
  const clock = () => new Date(instant)
  const auth = createAuth({
    ...{ database, secrets, clock, realTime: clock, origin, societyName: 'Test society' },
    limits: { take: () => Promise.resolve({ ok: true }) },
    record: (act) => record(database, act),
    post: () => {},
  })
  const config = { dataDir: '/nowhere', rateLimits }
  const world: ManagementWorld = {
    ...members,
    auth,
    clock,
    config,
    society: { country: 'FR' },
    ownOrigin: here,
  }
  return {
    ...{ world, database, auth },
    pass: (days) => (instant += days * 86_400_000),
    colleague: (name, ...roles) => colleague(database, clock(), name, roles),
    token: (actor, scopes = apiScopes) => {
      const made = auth.makeApiToken({ ...actor, provenAt: clock() }, { name: 'Test', scopes, days: 30 })
      if (!made.ok) throw new Error(made.reason)
      return made.value.token
    },
    ask: (method, address, question = {}) => ask(world, method, address, question),
  }
}

// Of an address that only a demonstration has: its session is proof of anything.
function colleague(database: Database, at: Date, name: string, roles: Role[]): Actor {
  const email = `${name}${demonstrationDomain}`
  const account = write(database, () => {
    const given = { email, name, locale: 'en' as const, roles, confirmedAt: at, by: 'operator' }
    const made = addAccount(database, given, at)
    const app = { accountId: made.id, seed: Buffer.alloc(20), begunAt: at.toISOString(), lastStep: 0 }
    database.orm
      .insert(accountTotp)
      .values({ ...app, confirmedAt: at.toISOString() })
      .run()
    return made
  })
  const { id: accountId, uid } = account
  const held = rolesOf(database, accountId)
  const state = 'signed-in' as const
  return { accountId, uid, email, name, locale: 'en', roles: held, sessionId: 's', state, provenAt: at }
}

async function ask(
  services: ManagementWorld,
  method: string,
  address: string,
  { token, body, ifMatch, headers = {} }: Question,
): Promise<Answered> {
  const found = describedPath(address)
  if (!found) throw new Error(`no endpoint at ${address}`)
  const here = sections.flatMap(({ endpoints }) => endpoints).filter(({ path }) => path === found.path)
  const url = new URL(address, origin)
  const isReady = body === undefined || typeof body === 'string' || body instanceof Blob
  const text = isReady ? body : JSON.stringify(body)
  const all = new Headers(headers)
  if (token !== undefined) all.set('authorization', `Bearer ${token}`)
  if (ifMatch !== undefined) all.set('if-match', ifMatch)
  if (text !== undefined && !all.has('content-type')) all.set('content-type', 'application/json')
  const request = new Request(url, { method, headers: all, ...(text === undefined ? {} : { body: text }) })
  const response = await answers(...here)({ request, params: found.params, url, locals: { services } })
  const answer = {
    status: response.status,
    headers: response.headers,
    body: said.parse(await response.json()),
  }
  const type = response.headers.get('content-type')
  // Every answer of every test is held against the description.
  expect(faultsOf(method, address, { ...answer, type })).toEqual([])
  return answer
}
