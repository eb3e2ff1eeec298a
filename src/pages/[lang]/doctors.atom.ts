import type { APIRoute } from 'astro'
import { doctorsFeed, feedLength, feedSince } from '../../directory/feeds/doctors-feed.ts'

export const GET: APIRoute = ({ locals }) => {
  const { services, site, locale, t } = locals
  const now = services.clock()
  const news = {
    listed: services.listings.newest(now, feedLength),
    left: services.departures(feedSince(now), now),
  }
  const about = { origin: site.origin, name: site.societyName }
  return new Response(doctorsFeed(news, about, { t, locale, now }), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
}
