import { takeGrid } from '../../../grids/take-grid.ts'

/** The awards of a view as a file to save. */
export const { GET, POST } = takeGrid('awards')
