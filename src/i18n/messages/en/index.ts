import { design } from './design.ts'
import { directory } from './directory.ts'
import { library } from './library.ts'
import { profile } from './profile.ts'
import { site } from './site.ts'

/** English is the type of every language: a missing text does not compile. */
export const en = { design, directory, library, profile, site }

export type Messages = typeof en
