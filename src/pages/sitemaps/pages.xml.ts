import type { APIRoute } from 'astro'
import { coursePages } from '../../courses/read-courses.ts'
import { sitemapOf, xml } from '../../directory/feeds/sitemap.ts'
import { aboutPages } from '../../library/about.ts'
import { guidePages } from '../../library/guide.ts'
import { resources } from '../../management/addresses.ts'
import { societyPages } from '../../library/society-page-names.ts'

export const GET: APIRoute = async ({ locals }) => {
  const { conditions, diplomas, tools } = locals.services.facts
  const guide = await guidePages('en')
  const pages = [
    ...['/', '/doctors/', '/conditions/', '/guide/', '/diplomas/', '/verify/'].map((path) => ({ path })),
    ...[...conditions.keys()].map((id) => ({ path: `/conditions/${id}/` })),
    ...[...diplomas.keys()].map((id) => ({ path: `/diplomas/${id}/` })),
    ...coursePages(locals.services.database),
    ...['', ...societyPages.slice(1), 'contact'].map((name) => ({
      path: name === '' ? '/society/' : `/society/${name}/`,
    })),
    ...['', ...resources.map((name) => `${name}/`), 'problems/'].map((name) => ({
      path: `/developers/${name}`,
    })),
    ...guide.map(({ slug, writtenOn }) => ({ path: `/guide/${slug}/`, lastmod: writtenOn })),
    ...['', 'body-map/', 'report/'].map((name) => ({ path: `/tools/${name}` })),
    ...[...tools].map(([id, { review }]) => ({ path: `/tools/${id}/`, lastmod: review.writtenOn })),
    ...[...aboutPages, 'accuracy'].map((name) => ({ path: `/about/${name}/` })),
  ]
  return xml(await sitemapOf(pages, locals.site.origin))
}
