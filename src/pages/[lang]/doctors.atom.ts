import type { APIRoute } from 'astro'
import { doctorsFeed } from '../../directory/feeds/doctors-feed.ts'

export const GET: APIRoute = ({ locals }) => {
  const { services, site, locale, t } = locals
  const now = services.clock()
  const about = { origin: site.origin, name: site.societyName }
  return new Response(doctorsFeed(services.news(now), about, { t, locale, now }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
}
