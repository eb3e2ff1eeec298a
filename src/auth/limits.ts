import { RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible'
import type { Database } from '../kernel/database.ts'
import type { Secrets } from '../kernel/secrets.ts'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** How many tries in how many seconds. Who or what a try is counted for is the key. */
const figures = {
  'sign-in': { points: 5, duration: minute },
  'sign-in-account': { points: 20, duration: hour },
  'sign-in-network': { points: 100, duration: day },
  'second-factor': { points: 5, duration: 15 * minute },
  'second-factor-day': { points: 30, duration: day },
  'link-account': { points: 3, duration: hour },
  'link-network': { points: 10, duration: hour },
  'register-network': { points: 5, duration: hour },
  proof: { points: 20, duration: 15 * minute },
  'report-network': { points: 5, duration: hour },
  'contact-network': { points: 5, duration: hour },
  'verify-network': { points: 30, duration: hour },
  invitation: { points: 20, duration: hour },
  application: { points: 60, duration: hour },
  profile: { points: 60, duration: hour },
  upload: { points: 20, duration: hour },
  export: { points: 5, duration: day },
} as const

export type LimitName = keyof typeof figures

export type Allowance = { ok: true } | { ok: false; retryAfterSeconds: number }

export interface Limits {
  /** Counts one try for the key and says whether it may go on. When counting fails, it may not. */
  take(name: LimitName, key: string): Promise<Allowance>
}

export interface LimitOptions {
  database: Database
  secrets: Secrets
  /** False in demonstrations and tests that want no limits. */
  enabled: boolean
  onError: (problem: unknown) => void
}

/** Limits that a restart does not forget: counted in the database, under keyed hashes of the keys. */
export function createLimits({ database, secrets, enabled, onError }: LimitOptions): Limits {
  if (!enabled) return { take: () => Promise.resolve({ ok: true }) }
  const limiters = new Map(
    Object.entries(figures).map(([name, figure]) => [name, limiter(database, name, figure)]),
  )
  return {
    take: async (name, key) => {
      try {
        await limiters.get(name)?.consume(secrets.sign('limit', key))
        return { ok: true }
      } catch (problem) {
        if (problem instanceof RateLimiterRes) return { ok: false, retryAfterSeconds: secondsUntil(problem) }
        onError(problem)
        return { ok: false, retryAfterSeconds: minute }
      }
    },
  }
}

/** Takes from several limits at once; all are counted, the strictest answer holds. */
export async function takeAll(limits: Limits, tries: readonly [LimitName, string][]): Promise<Allowance> {
  const answers = await Promise.all(tries.map(([name, key]) => limits.take(name, key)))
  const waits = answers.flatMap((answer) => (answer.ok ? [] : [answer.retryAfterSeconds]))
  return waits.length === 0 ? { ok: true } : { ok: false, retryAfterSeconds: Math.max(...waits) }
}

/** Removes counts whose time is over. */
export function forgetOldTries({ sqlite }: Database, at: Date): number {
  return sqlite.prepare('DELETE FROM rate_limit WHERE expire < ?').run(at.getTime()).changes
}

function limiter({ sqlite }: Database, name: string, figure: { points: number; duration: number }) {
  return new RateLimiterSQLite({
    ...figure,
    storeClient: sqlite,
    storeType: 'better-sqlite3',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    // Whoever has used everything up no longer makes us write.
    inMemoryBlockOnConsumed: figure.points + 1,
  })
}

function secondsUntil({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000))
}
