import { only, type Row } from './policy-row.ts'

/** The addresses of the management API: each asks the token itself, and then the row of what it does. */
export const apiRouteRows: readonly [pattern: string, row: Row][] = [
  '/api/v1/management.json',
  '/api/v1/practitioners',
  '/api/v1/practitioners/[uid]',
  '/api/v1/practitioners/[uid]/credentials',
  '/api/v1/credentials',
  '/api/v1/credentials/[uid]',
  '/api/v1/cases',
  '/api/v1/cases/[uid]',
  '/api/v1/cases/[uid]/steps',
  '/api/v1/reports',
  '/api/v1/reports/[uid]',
  '/api/v1/reports/[uid]/answer',
  '/api/v1/courses',
  '/api/v1/courses/[uid]',
  '/api/v1/courses/[uid]/steps',
  '/api/v1/courses/[uid]/participants',
  '/api/v1/imports',
  '/api/v1/imports/[uid]',
  '/api/v1/imports/[uid]/lines',
  '/api/v1/imports/[uid]/steps',
  '/api/v1/awards',
  '/api/v1/awards/[uid]',
  '/api/v1/awards/[uid]/revocation',
  '/api/v1/memberships',
  '/api/v1/memberships/[uid]',
  '/api/v1/memberships/[uid]/steps',
].map((pattern) => [pattern, { who: 'anyone' }])

/** A row for what only programs do, by the operation of the management API: what pages do too asks the rows of policy-table.ts. */
export const callRows: ReadonlyMap<string, Row> = new Map<string, Row>([
  ['practitioners.create', only('clerk', 'admin')],
  ['practitioners.change', only('clerk', 'admin')],
  ['credentials.create', only('clerk', 'admin')],
  ['credentials.change', only('clerk', 'admin')],
  ['cases.open', only('verifier', 'admin')],
])
