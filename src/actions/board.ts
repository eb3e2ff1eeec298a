import type { ActionAPIContext } from 'astro:actions'
import { actorOf } from '../audit/record.ts'
import type { Database } from '../kernel/database.ts'
import type { Result } from '../kernel/result.ts'
import { boardForms } from '../memberships/board.ts'
import { addTerm, changeTerm, removeTerm } from '../memberships/change-board.ts'
import type { Deed } from '../memberships/world.ts'
import { given } from './account-answers.ts'
import { guarded } from './guarded.ts'

/** What staff do with the offices of the society. */
export const board = {
  add: guarded('board.add', { input: boardForms.add, handler: done(addTerm) }),
  change: guarded('board.change', { input: boardForms.change, handler: done(changeTerm) }),
  remove: guarded('board.remove', { input: boardForms.remove, handler: done(removeTerm) }),
}

function done<Form, Value>(work: (database: Database, form: Form, deed: Deed) => Result<Value, string>) {
  return (form: Form, { locals: { services, actor } }: ActionAPIContext): { value: Value } => ({
    value: given(work(services.database, form, { by: actorOf(actor), at: services.clock() })),
  })
}
