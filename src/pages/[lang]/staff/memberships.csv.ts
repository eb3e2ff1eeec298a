import { takeGrid } from '../../../grids/take-grid.ts'

/** The society's members of a view as a file to save. */
export const { GET, POST } = takeGrid('memberships')
