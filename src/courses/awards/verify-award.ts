import { isDeepStrictEqual } from 'node:util'
import type { Database } from '../../kernel/database.ts'
import { awardState, type Award, type AwardState } from './award.ts'
import { publicKeys, type SigningWorld } from './award-keys.ts'
import { typedNumber } from './award-number.ts'
import { readToken, tokenIn, type AwardClaims, type PlateClaims } from './award-token.ts'
import { awardByNumber } from './read-awards.ts'
import { awardClaimsOf } from './sign-award.ts'

/** What everybody may know of an award: whose, what, when, and what it is worth today. */
export interface PublicAward extends Pick<Award, 'number' | 'kind' | 'titles' | 'awardedOn' | 'validUntil'> {
  state: AwardState
  /** Null when the name is not kept any more and no code proved it. */
  holder: string | null
  revokedOn: string | null
}

/** What a check of a number or a code finds. `not-ours` is the same for what is unknown and what is no number at all. */
export type Verdict =
  | { kind: 'award'; award: PublicAward }
  | { kind: 'plate'; slug: string; signedOn: string }
  | { kind: 'not-ours' }
  /** A code that no key of ours signed as it stands: forged, altered, or of somebody else. */
  | { kind: 'not-signed' }

/** Checks a number or the text of a QR code: what the database says today wins over what was signed. */
export function verifyCode(world: SigningWorld, typed: string, at: Date): Verdict {
  const token = tokenIn(typed)
  return token === undefined ? verifyNumber(world.database, typed, at) : verifyToken(world, token, at)
}

/** Checks a number as it is printed. */
export function verifyNumber(database: Database, typed: string, at: Date): Verdict {
  // Asked also about what is no number, so that both take the same time.
  const found = awardByNumber(database, typedNumber(typed) ?? '')
  return found
    ? { kind: 'award', award: publicAward(found, found.holder?.name ?? null, at) }
    : { kind: 'not-ours' }
}

function verifyToken(world: SigningWorld, token: string, at: Date): Verdict {
  const { proving, withdrawn } = publicKeys(world)
  const proven = readToken(proving, token)
  const said =
    proven ??
    readToken(
      withdrawn.map(({ publicKey }) => publicKey),
      token,
    )
  if (said === undefined) return { kind: 'not-signed' }
  if ('sub' in said) return proven ? plateOf(said) : { kind: 'not-signed' }
  const found = awardByNumber(world.database, said.jti)
  if (!found) return { kind: 'not-ours' }
  // A stolen key could sign anything about a number that exists: what the database does not say, a withdrawn key proves not.
  const nameProven = proven ? { name: said.name, hebrew: null } : null
  if (!isSameAs(said, { ...found, holder: found.holder ?? nameProven })) return { kind: 'not-signed' }
  return { kind: 'award', award: publicAward(found, said.name, at) }
}

function plateOf({ sub, iat }: PlateClaims): Verdict {
  return { kind: 'plate', slug: sub, signedOn: new Date(iat * 1000).toISOString().slice(0, 10) }
}

function isSameAs(said: AwardClaims, found: Award): boolean {
  return isDeepStrictEqual(awardClaimsOf(found, said.iss), said)
}

function publicAward(found: Award, holder: string | null, at: Date): PublicAward {
  const { number, kind, titles, awardedOn, validUntil, revocation } = found
  const revokedOn = revocation?.at.slice(0, 10) ?? null
  return { number, kind, titles, awardedOn, validUntil, holder, revokedOn, state: awardState(found, at) }
}
