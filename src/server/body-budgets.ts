import type { BodyBudget } from './body.ts'

const upload = 11 * 1024 * 1024

/** The addresses that take a file of up to 10 MB; everything else sends words. */
export const bodyBudgets: BodyBudget[] = [
  { path: /^\/(?:en|fr|he)\/member\/photo\/$/, bytes: upload },
  { path: /^\/(?:en|fr|he)\/member\/file\/$/, bytes: upload },
  { path: /^\/(?:en|fr|he)\/staff\/cases\/[^/]+\/evidence\/$/, bytes: upload },
]
