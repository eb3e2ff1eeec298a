import type { Database } from '../../kernel/database.ts'
import type { Facts } from '../../library/facts.ts'

/** What importing needs of the running site; its services are one. */
export interface ImportWorld {
  database: Database
  facts: Facts
}

/** Who does something, and when; `by` as in the register of acts. */
export interface Deed {
  by: string
  at: Date
}

/** A run, and the version of it that somebody has read. */
export interface ReadRun {
  uid: string
  version: number
}

/** Called with the number of lines that are done. */
export type OnLines = (done: number) => void

/** Lets other requests go first: a long list is worked off in pieces. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
