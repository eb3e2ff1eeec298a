import { getEntry, render } from 'astro:content'
import type { Locale, Messages } from '../i18n/index.ts'
import type { Facts } from './facts.ts'
import { partsOf, type GuidePage } from './guide.ts'
import type { AboutHeader } from './schemas.ts'
import { isTemplate, type SocietyPageName } from './society-page-names.ts'

/** A page of the society as it is read. */
export interface SocietyPage extends AboutHeader, Pick<GuidePage, 'parts' | 'sources' | 'headings'> {
  /** Something in it is still to be filled in: it stands between ‹ and ›. */
  isTemplate: boolean
}

/** Takes a language and the name of a page, returns it; throws when nobody wrote it in that language. */
export async function societyPage(
  locale: Locale,
  name: SocietyPageName,
  facts: Facts,
  t: Messages,
): Promise<SocietyPage> {
  const entry = await getEntry('society', `${locale}/${name}`)
  if (!entry) throw new Error(`content/society/${locale}/${name}.md is missing`)
  const { headings } = await render(entry)
  return {
    ...entry.data,
    ...partsOf(entry.rendered?.html ?? '', facts, locale, t),
    headings: headings.filter(({ depth }) => depth === 2),
    isTemplate: isTemplate(entry.body ?? ''),
  }
}
