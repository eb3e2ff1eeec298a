import { inEvenTime } from '../../auth/even-time.ts'
import type { Limits } from '../../auth/limits.ts'
import type { SigningWorld } from './award-keys.ts'
import { tokenIn } from './award-token.ts'
import { verifyCode, type Verdict } from './verify-award.ts'

export type Checked = Verdict | { kind: 'too-many'; retryAfterSeconds: number }

/**
 * Answers a visitor who checks a number or a QR code. Every try of a network counts, but for a genuine code, which
 * finds nothing that its reader does not hold. All answers take the same time.
 */
export function checkCode(
  world: SigningWorld & { limits: Limits },
  typed: string,
  { network, at }: { network: string; at: Date },
): Promise<Checked> {
  return inEvenTime(async () => {
    const verdict = verifyCode(world, typed, at)
    const isGenuine = verdict.kind === 'award' || verdict.kind === 'plate'
    if (isGenuine && tokenIn(typed) !== undefined) return verdict
    const allowance = await world.limits.take('verify-network', network)
    return allowance.ok ? verdict : { kind: 'too-many', retryAfterSeconds: allowance.retryAfterSeconds }
  })
}
