import { directory } from './directory.ts'

/** Everything that can be posted to the site. */
export const server = { directory }
