import { duesOf, type MembershipYear } from './membership.ts'

/** The year whose dues staff most likely came to record: the one they asked for, the oldest that is due, or the newest. */
export function yearOfForm(years: readonly MembershipYear[], asked: number): MembershipYear | undefined {
  return (
    years.find(({ year }) => year === asked) ?? years.findLast((year) => duesOf(year) === 'due') ?? years[0]
  )
}
