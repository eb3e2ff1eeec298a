import type { APIRoute } from 'astro'
import { doctorVCard } from '../../../../directory/profile/vcard.ts'

export const GET: APIRoute = ({ locals, params, redirect }) => {
  const { services, site, locale, t } = locals
  const now = services.clock()
  const profile = services.profileAt(params['slug'] ?? '', now)
  if (profile.kind === 'renamed') return redirect(`/${locale}/doctors/${profile.slug}/contact.vcf`, 301)
  if (profile.kind !== 'listed') return new Response(null, { status: profile.kind === 'unknown' ? 404 : 410 })
  const { listing } = profile
  const url = `${site.origin}/${locale}/doctors/${listing.slug}/`
  return new Response(doctorVCard(listing, url, { t, locale, labels: services.labels, now }), {
    headers: {
      'content-type': 'text/vcard; charset=utf-8',
      'content-disposition': `attachment; filename="${listing.slug}.vcf"`,
    },
  })
}
