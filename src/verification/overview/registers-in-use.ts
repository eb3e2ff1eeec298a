import type { Database } from '../../kernel/database.ts'
import { publicationState } from '../registers/register-state.ts'

export interface RegisterInUse {
  register: string
  /** The day of its publication. */
  datedOn: string
  isOld: boolean
}

/** The publication in use of every register that was ever loaded. */
export function registersInUse(database: Database, at: Date): RegisterInUse[] {
  return database.sqlite
    .prepare<[], string>('SELECT DISTINCT register FROM register_load ORDER BY register')
    .pluck()
    .all()
    .flatMap((register) => {
      const state = publicationState(database, register, at)
      return state ? [{ register, datedOn: state.publishedOn, isOld: state.isOld }] : []
    })
}
