import type { Auth } from '../auth/auth.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Config } from '../kernel/config.ts'
import type { VerificationWorld } from '../verification/world.ts'

/** What the management API needs of the running site; its services are one. */
export interface ManagementWorld extends VerificationWorld {
  auth: Pick<Auth, 'bearer' | 'takeCall'>
  clock: Clock
  config: Pick<Config, 'dataDir' | 'rateLimits'>
  society: { country: string }
  /** Where this process answers: what the addresses in its answers begin with. */
  ownOrigin: string
}
