import { boardForms } from '../memberships/board.ts'
import { addTerm, changeTerm, removeTerm } from '../memberships/change-board.ts'
import { guarded } from './guarded.ts'
import { stored } from './memberships.ts'

/** What staff do with the offices of the society. */
export const board = {
  add: guarded('board.add', { input: boardForms.add, handler: stored(addTerm) }),
  change: guarded('board.change', { input: boardForms.change, handler: stored(changeTerm) }),
  remove: guarded('board.remove', { input: boardForms.remove, handler: stored(removeTerm) }),
}
