import { account } from './account.ts'
import { courses } from './courses.ts'
import { directory } from './directory.ts'
import { members } from './members.ts'
import { society } from './society.ts'
import { staff } from './staff.ts'
import { verification } from './verification.ts'

/** Everything that can be posted to the site. */
export const server = { account, courses, directory, members, society, staff, verification }
