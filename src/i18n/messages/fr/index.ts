import type { Messages } from '../en/index.ts'
import { design } from './design.ts'
import { directory } from './directory.ts'
import { library } from './library.ts'
import { profile } from './profile.ts'
import { site } from './site.ts'

export const fr: Messages = { design, directory, library, profile, site }
