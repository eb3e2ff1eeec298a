import type { Localized } from '../../i18n/locales.ts'
import { addDays, day } from '../../kernel/clock.ts'
import type { Award } from './award.ts'
import { awardSigner, type SigningWorld } from './award-keys.ts'
import { signToken, type AwardClaims, type PlateClaims } from './award-token.ts'

/** What signing needs, and who signs: the origin of the site. */
interface Signatory extends SigningWorld {
  origin: string
}

/** The token of an award, which proves by itself what was given; null when the holder's name is not kept any more. */
export function signAward(world: Signatory, award: Award, at: Date): string | null {
  const claims = awardClaimsOf(award, world.origin)
  return claims && signToken(awardSigner(world, at), claims)
}

/** What the token of an award says; null when the holder's name is not kept any more. */
export function awardClaimsOf(
  { number, titles, awardedOn, validUntil, holder }: Award,
  iss: string,
): AwardClaims | null {
  if (holder === null) return null
  // A certificate counts to the end of its last day.
  const ends = validUntil === null ? {} : { exp: secondsOf(addDays(new Date(validUntil), 1).toISOString()) }
  return { iss, jti: number, iat: secondsOf(awardedOn), ...ends, name: holder.name, award: titles.en }
}

/** A doctor who is public now, as the page that asks knows it from the public view. */
export interface ListedDoctor {
  slug: string
  /** As each language shows the name. */
  names: Localized
  publicUntil: string
}

/** The token of a plate: that this doctor was listed as verified today, and until when that may be believed offline. */
export function signPlate(world: Signatory, { slug, names, publicUntil }: ListedDoctor, at: Date): string {
  const iat = secondsOf(day(at))
  const said: PlateClaims = { iss: world.origin, sub: slug, iat, exp: secondsOf(publicUntil), name: names.en }
  return signToken(awardSigner(world, at), said)
}

function secondsOf(iso: string): number {
  return Math.floor(Date.parse(iso) / 1000)
}
