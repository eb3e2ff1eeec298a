import type { Check, Claim, ListingSteps } from '../../directory/publish.ts'
import { publishedFields } from '../../directory/tables.ts'
import { addDays } from '../../kernel/clock.ts'
import type { ListedPerson } from './listing-file.ts'
import type { Random } from './random.ts'

const decider = 'demonstration'

/** How old a check is at most, in days, and after how many days it is due again. */
const rhythm: Record<Claim['kind'], { oldest: number; again: number; method: Check['method'] }> = {
  licence: { oldest: 300, again: 365, method: 'register' },
  diploma: { oldest: 300, again: 365, method: 'letter-from-source' },
  membership: { oldest: 300, again: 365, method: 'society-records' },
  details: { oldest: 300, again: 365, method: 'telephone' },
}

/** Invents the dates of a person's checks as if every step had been done, or as the person's story says. */
export function stepsFor(
  { story, credentials, hidden = [] }: ListedPerson,
  now: Date,
  random: Random,
): ListingSteps {
  const confirmedAt = addDays(now, -(story === 'confirmation-due' ? 95 : 1 + random.below(80)))
  const checkOf = (claim: Claim): Check =>
    checkOn(claim, random, now, story === 'expired-yesterday' && claim.kind === 'licence')
  const canBeListed = credentials.some(({ kind }) => kind === 'diploma') && story !== 'without-consent'
  return {
    by: decider,
    checkOf,
    consentAt: story === 'without-consent' ? null : addDays(now, -1000),
    shown: publishedFields.filter((field) => !hidden.includes(field)),
    confirmedAt,
    publishedAt: canBeListed ? addDays(now, -400 + random.below(20)) : null,
  }
}

function checkOn({ kind, issuer }: Claim, random: Random, now: Date, isOver: boolean): Check {
  const { oldest, again, method } = rhythm[kind]
  const age = isOver ? again + 2 : 1 + random.below(oldest)
  const checkedAt = addDays(now, -age)
  return { source: issuer, method, checkedAt, nextCheckOn: addDays(checkedAt, again) }
}
