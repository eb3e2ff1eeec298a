import { account } from './account.ts'
import { awards } from './awards.ts'
import { board } from './board.ts'
import { bulk } from './bulk.ts'
import { contact } from './contact.ts'
import { courses } from './courses.ts'
import { directory } from './directory.ts'
import { imports } from './imports.ts'
import { members } from './members.ts'
import { memberships } from './memberships.ts'
import { society } from './society.ts'
import { staff } from './staff.ts'
import { tokens } from './tokens.ts'
import { verification } from './verification.ts'
import { views } from './views.ts'

/** Everything that can be posted to the site. */
export const server = {
  account,
  awards,
  board,
  bulk,
  contact,
  courses,
  directory,
  imports,
  members,
  memberships,
  society,
  staff,
  tokens,
  verification,
  views,
}
