import { takeGrid } from '../../../grids/take-grid.ts'

/** The courses of a view as a file to save. */
export const { GET, POST } = takeGrid('courses')
