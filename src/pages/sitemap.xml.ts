import type { APIRoute } from 'astro'
import { pagesPerSitemap, sitemapIndexOf, xml } from '../directory/feeds/sitemap.ts'

export const GET: APIRoute = async ({ locals }) => {
  const { services, site } = locals
  const slugs = services.listings.slugs(services.clock())
  const numbers = Array.from({ length: Math.ceil(slugs.length / pagesPerSitemap) }, (_, index) => index + 1)
  const doctors = numbers.map((number) => `${site.origin}/sitemaps/doctors-${number}.xml`)
  return xml(await sitemapIndexOf([`${site.origin}/sitemaps/pages.xml`, ...doctors]))
}
