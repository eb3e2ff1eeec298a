import type { Messages } from '../en/index.ts'
import { account } from './account.ts'
import { accuracy } from './accuracy.ts'
import { acts } from './acts.ts'
import { careFacts } from './care-facts.ts'
import { design } from './design.ts'
import { directory } from './directory.ts'
import { library } from './library.ts'
import { mail } from './mail.ts'
import { member } from './member.ts'
import { memberForm } from './member-form.ts'
import { people } from './people.ts'
import { profile } from './profile.ts'
import { publicity } from './publicity.ts'
import { registers } from './registers.ts'
import { settings } from './settings.ts'
import { site } from './site.ts'
import { staff } from './staff.ts'
import { verification } from './verification.ts'

export const fr: Messages = {
  account,
  accuracy,
  acts,
  careFacts,
  design,
  directory,
  library,
  mail,
  member,
  memberForm,
  people,
  profile,
  publicity,
  registers,
  settings,
  site,
  staff,
  verification,
}
