import { siteOrigin, type Config } from '../kernel/config.ts'
import type { Society } from '../directory/society.ts'

/** What a page must know of the site that it stands on. Prerendered pages carry it in them. */
export interface Site {
  origin: string
  societyName: string
  demonstration: boolean
}

export function siteOf(config: Config, { name, kind }: Society): Site {
  return { origin: siteOrigin(config), societyName: name, demonstration: kind === 'demonstration' }
}
