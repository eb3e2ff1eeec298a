import { takeGrid } from '../../../grids/take-grid.ts'

/** The members of a view as a file to save. */
export const { GET, POST } = takeGrid('members')
