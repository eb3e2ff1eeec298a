import type { APIRoute } from 'astro'

/** A demonstration asks not to be indexed at all; a real site shows everything but searches and forms. */
export const GET: APIRoute = ({ locals }) => {
  const { origin, demonstration } = locals.site
  const rules = demonstration
    ? ['Disallow: /']
    : ['Disallow: /api/', 'Disallow: /*/doctors/?', 'Disallow: /*/report/', `Sitemap: ${origin}/sitemap.xml`]
  return new Response(['User-agent: *', ...rules, ''].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
