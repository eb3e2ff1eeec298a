import type { Clock } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import type { Result } from '../kernel/result.ts'
import type { Secrets } from '../kernel/secrets.ts'
import type { Limits } from './limits.ts'
import type { SessionKeeper } from './lucia-sessions.ts'
import type { Notice } from './notices.ts'
import type { PasswordHasher } from './password-hasher.ts'
import type { PasswordJudge } from './password-strength.ts'

/** An act for the audit log: ids only, never what somebody typed. */
export interface Act {
  at: Date
  actor: string
  act: string
  object: string
  detail?: Record<string, string | number | boolean | null>
}

/** What the outside hands in: the log and the letters stand beside us, not below. */
export interface AuthParts {
  database: Database
  secrets: Secrets
  clock: Clock
  /** The time that an authenticator app shows: the real one, also where `clock` stands still. */
  realTime: Clock
  limits: Limits
  /** The public origin: passkeys belong to it, links begin with it. */
  origin: string
  societyName: string
  /** Writes an act down, in the transaction of the act. */
  record: (act: Act) => void
  /** Puts a letter into the outbox, in the transaction that causes it. */
  post: (notice: Notice) => void
}

/** What every operation of src/auth works with. */
export interface AuthWorld extends AuthParts {
  hasher: PasswordHasher
  judge: PasswordJudge
  sessions: SessionKeeper
}

/** Who comes: for limits, for the list of sessions, and to know a browser again. Never kept whole. */
export interface Visit {
  /** The reader's network. */
  network: string
  userAgent: string
  /** What the device cookie holds. */
  device: string | undefined
}

/** Too many tries: when the next one counts again. */
export interface Blocked {
  ok: false
  reason: 'too-many'
  retryAfterSeconds: number
}

/** What an operation that counts tries answers. */
export type Outcome<Value, Reason extends string = never> = Result<Value, Reason> | Blocked

export function blocked(retryAfterSeconds: number): Blocked {
  return { ok: false, reason: 'too-many', retryAfterSeconds }
}
