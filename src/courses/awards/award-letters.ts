import { addresseeOf, type Account } from '../../auth/accounts.ts'
import type { Localized } from '../../i18n/locales.ts'
import { awardGiven } from '../../mail/letters/award-given.ts'
import { awardRevoked } from '../../mail/letters/award-revoked.ts'
import type { CoursesWorld } from '../world.ts'

const letters = { given: awardGiven, revoked: awardRevoked }

/** Writes to the holder of an award, in the caller's transaction: a link to their awards, never the paper itself. */
export function tellHolder(
  { mail, site }: CoursesWorld,
  what: keyof typeof letters,
  { uid, titles, account }: { uid: string; titles: Localized; account: Account },
): void {
  const link = `${site.origin}/${account.locale}/member/awards/`
  const letter = letters[what]({ title: titles, link })
  mail.post({ letter, to: addresseeOf(account), key: `award-${what}:${uid}`, about: `award:${uid}` })
}
