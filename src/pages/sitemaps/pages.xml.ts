import type { APIRoute } from 'astro'
import { sitemapOf, xml } from '../../directory/sitemap.ts'
import { aboutPages } from '../../library/about.ts'
import { guidePages } from '../../library/guide.ts'

export const GET: APIRoute = async ({ locals }) => {
  const { conditions, diplomas } = locals.services.facts
  const guide = await guidePages('en')
  const pages = [
    ...['/', '/doctors/', '/conditions/', '/guide/', '/diplomas/'].map((path) => ({ path })),
    ...[...conditions.keys()].map((id) => ({ path: `/conditions/${id}/` })),
    ...[...diplomas.keys()].map((id) => ({ path: `/diplomas/${id}/` })),
    ...guide.map(({ slug, writtenOn }) => ({ path: `/guide/${slug}/`, lastmod: writtenOn })),
    ...[...aboutPages, 'accuracy'].map((name) => ({ path: `/about/${name}/` })),
  ]
  return xml(await sitemapOf(pages, locals.site.origin))
}
