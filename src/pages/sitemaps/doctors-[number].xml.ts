import type { APIRoute } from 'astro'
import { pagesPerSitemap, sitemapOf, xml } from '../../directory/feeds/sitemap.ts'

export const GET: APIRoute = async ({ locals, params }) => {
  const { services, site } = locals
  const number = Number(params['number'])
  const slugs = services.listings.slugs(services.clock())
  const own = slugs.slice((number - 1) * pagesPerSitemap, number * pagesPerSitemap)
  if (!Number.isInteger(number) || own.length === 0) return new Response(null, { status: 404 })
  const pages = own.map(({ slug, confirmedAt }) => ({ path: `/doctors/${slug}/`, lastmod: confirmedAt }))
  return xml(await sitemapOf(pages, site.origin))
}
