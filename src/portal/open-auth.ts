import { record } from '../audit/record.ts'
import { createAuth, type Auth } from '../auth/auth.ts'
import { createLimits, type Limits } from '../auth/limits.ts'
import { systemClock, type Clock } from '../kernel/clock.ts'
import { ConfigError, ownOrigin, type Config } from '../kernel/config.ts'
import type { Database } from '../kernel/database.ts'
import type { Secrets } from '../kernel/secrets.ts'
import type { Mail } from '../mail/mail.ts'
import { accountLetter } from './account-letter.ts'

export interface AuthSurroundings {
  config: Config
  database: Database
  secrets: Secrets
  clock: Clock
  mail: Mail
  society: { name: string; kind: string }
  onError: (problem: unknown) => void
}

/** Puts accounts together with the letters and the audit log, which they know nothing of. */
export function openAuth(given: AuthSurroundings): { auth: Auth; limits: Limits } {
  const { config, database, secrets, clock, mail, society, onError } = given
  if (!config.rateLimits && society.kind === 'real')
    throw new ConfigError('RATE_LIMITS=off is for demonstrations and tests only; this database is real')
  const limits = createLimits({ database, secrets, enabled: config.rateLimits, onError })
  const origin = ownOrigin(config)
  const auth = createAuth({
    database,
    secrets,
    clock,
    realTime: systemClock,
    limits,
    origin,
    societyName: society.name,
    record: (act) => record(database, act),
    post: (notice) => {
      const { to, about } = notice
      mail.post({ letter: accountLetter(notice, origin), to, about: `account:${about}` })
    },
  })
  return { auth, limits }
}
