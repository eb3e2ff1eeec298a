import { join } from 'node:path'

/** The project's folder: content, migrations and the build are found from here. */
export const projectRoot = join(import.meta.dirname, '../..')
