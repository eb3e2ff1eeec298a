import type { ActionAPIContext } from 'astro:actions'
import type { Database } from '../kernel/database.ts'
import type { Result } from '../kernel/result.ts'
import { addMembership } from '../memberships/add-membership.ts'
import { changeCategory, renameMember, tieAccount } from '../memberships/change-membership.ts'
import { endMembership, resumeMembership } from '../memberships/end-membership.ts'
import { memberForms } from '../memberships/member-form.ts'
import { openYear } from '../memberships/open-year.ts'
import { recordDues } from '../memberships/record-dues.ts'
import { renewMemberships, undoRenewal } from '../memberships/renew.ts'
import type { Deed, MembershipsWorld } from '../memberships/world.ts'
import { writeLetters } from '../memberships/write-letters.ts'
import { deedOf } from './deed.ts'
import { guarded } from './guarded.ts'
import { given } from './refusal.ts'

/** What staff do with the list of members. */
export const memberships = {
  add: guarded('memberships.add', {
    input: memberForms.add,
    handler: stored(addMembership),
  }),
  changeCategory: guarded('memberships.changeCategory', {
    input: memberForms.change,
    handler: stored(changeCategory),
  }),
  rename: guarded('memberships.rename', {
    input: memberForms.rename,
    handler: stored(renameMember),
  }),
  tie: guarded('memberships.tie', {
    input: memberForms.tie,
    handler: stored(tieAccount),
  }),
  end: guarded('memberships.end', {
    input: memberForms.end,
    handler: stored(endMembership),
  }),
  resume: guarded('memberships.resume', {
    input: memberForms.resume,
    handler: stored(resumeMembership),
  }),
  openYear: guarded('memberships.openYear', {
    input: memberForms.openYear,
    handler: stored(openYear),
  }),
  dues: guarded('memberships.dues', {
    input: memberForms.dues,
    handler: done(recordDues),
  }),
  renew: guarded('memberships.renew', {
    input: memberForms.renew,
    handler: stored(renewMemberships),
  }),
  undoRenewal: guarded('memberships.undoRenewal', {
    input: memberForms.undo,
    handler: stored((database, { run }: { run: string }, deed) => undoRenewal(database, run, deed)),
  }),
  write: guarded('memberships.write', {
    input: memberForms.letters,
    handler: done(writeLetters),
  }),
}

/** An operation of the society's list that needs the database alone, as the handler of an action. */
export function stored<Form, Value>(
  work: (database: Database, form: Form, deed: Deed) => Result<Value, string>,
) {
  return done(({ database }, form: Form, deed) => work(database, form, deed))
}

function done<Form, Value>(work: (world: MembershipsWorld, form: Form, deed: Deed) => Result<Value, string>) {
  return (form: Form, { locals }: ActionAPIContext): { value: Value } => ({
    value: given(work(locals.services, form, deedOf(locals))),
  })
}
