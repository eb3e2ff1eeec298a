import { managedAddress } from '../management/addresses.ts'
import type { BodyBudget } from './body.ts'

const upload = 11 * 1024 * 1024
const program = 1024 * 1024

/** The addresses that take a file of up to 10 MB, and those of programs; everything else sends words. */
export const bodyBudgets: BodyBudget[] = [
  { path: /^\/api\/v1\/imports$/, bytes: upload },
  { path: managedAddress, bytes: program },
  { path: /^\/(?:en|fr|he)\/member\/photo\/$/, bytes: upload },
  { path: /^\/(?:en|fr|he)\/member\/file\/$/, bytes: upload },
  { path: /^\/(?:en|fr|he)\/staff\/cases\/[^/]+\/evidence\/$/, bytes: upload },
  { path: /^\/(?:en|fr|he)\/staff\/import\/$/, bytes: upload },
]
