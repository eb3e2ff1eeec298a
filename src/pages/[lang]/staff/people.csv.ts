import { takeGrid } from '../../../grids/take-grid.ts'

/** The people of the staff of a view as a file to save. */
export const { GET, POST } = takeGrid('people')
