import type { Messages } from '../en/index.ts'
import { account } from './account.ts'
import { accuracy } from './accuracy.ts'
import { acts } from './acts.ts'
import { api } from './api.ts'
import { awards } from './awards.ts'
import { careFacts } from './care-facts.ts'
import { contradictions } from './contradictions.ts'
import { courses } from './courses.ts'
import { design } from './design.ts'
import { directory } from './directory.ts'
import { finding } from './finding.ts'
import { formats } from './formats.ts'
import { grids } from './grids.ts'
import { imports } from './imports.ts'
import { library } from './library.ts'
import { mail } from './mail.ts'
import { member } from './member.ts'
import { memberForm } from './member-form.ts'
import { memberships } from './memberships.ts'
import { people } from './people.ts'
import { pictures } from './pictures.ts'
import { profile } from './profile.ts'
import { publicity } from './publicity.ts'
import { registers } from './registers.ts'
import { settings } from './settings.ts'
import { site } from './site.ts'
import { society } from './society.ts'
import { staff } from './staff.ts'
import { tools } from './tools.ts'
import { verification } from './verification.ts'
import { worldFacts } from './world-facts.ts'

export const fr: Messages = {
  account,
  accuracy,
  acts,
  api,
  awards,
  careFacts,
  contradictions,
  courses,
  design,
  directory,
  finding,
  formats,
  grids,
  imports,
  library,
  mail,
  member,
  memberForm,
  memberships,
  people,
  pictures,
  profile,
  publicity,
  registers,
  settings,
  site,
  society,
  staff,
  tools,
  verification,
  worldFacts,
}
