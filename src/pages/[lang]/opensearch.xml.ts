import type { APIRoute } from 'astro'
import { browserSearch } from '../../directory/feeds/browser-search.ts'

export const GET: APIRoute = ({ locals }) => {
  const { site, locale, t } = locals
  return new Response(browserSearch(site.origin, site.societyName, locale, t.formats.browserSearch), {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  })
}
