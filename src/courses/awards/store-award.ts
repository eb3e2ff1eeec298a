import type { Account } from '../../auth/accounts.ts'
import type { Localized } from '../../i18n/locales.ts'
import type { Database } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { fold } from '../../search/fold.ts'
import type { Course } from '../course.ts'
import type { Deed } from '../world.ts'
import type { AwardFacts, Recipient } from './award-input.ts'
import { newAwardNumber } from './award-number.ts'
import { award } from './tables.ts'

/** What is given, as it will be stored. */
export interface Gift extends Omit<AwardFacts, 'titles' | 'courseUid'> {
  titles: Localized
  course: Course | null
  /** Who was at the course, with the credits that were marked then. */
  attended: ReadonlyMap<number, number | null>
}

/** Somebody of a list, with the account that was named. */
export interface Person extends Recipient {
  account: Account | undefined
}

/** Stores one award under a new number, in the caller's transaction; returns its id. */
export function storeAward(
  database: Database,
  { kind, titles, course, attended, awardedOn, validUntil }: Gift,
  { form, line, person }: { form: string; line: number; person: Person },
  { by, at }: Deed,
): { uid: string } {
  const uid = newId()
  const { name, hebrew, account } = person
  const creditedBy = course?.credits?.by ?? null
  const points =
    kind === 'attendance' && creditedBy !== null ? (attended.get(account?.id ?? 0) ?? null) : null
  database.orm
    .insert(award)
    .values({
      ...{ uid, number: newAwardNumber(), kind, form, line, awardedOn, validUntil },
      ...{ titleEn: titles.en, titleFr: titles.fr, titleHe: titles.he },
      courseId: course?.id ?? null,
      credits: points,
      creditedBy: points === null ? null : creditedBy,
      holder: name,
      holderHebrew: hebrew,
      holderFolded: fold(`${name} ${hebrew ?? ''}`).slice(0, 300),
      accountId: account?.id ?? null,
      givenAt: at.toISOString(),
      givenBy: by,
    })
    .run()
  return { uid }
}
