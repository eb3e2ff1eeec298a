import type { APIRoute } from 'astro'
import { doctorForApi } from '../../../../directory/api/api.ts'
import { apiFailure, badParameter, readLocale } from '../../../../directory/api/api-request.ts'
import { messagesIn } from '../../../../i18n/index.ts'

export const GET: APIRoute = ({ locals, params, url }) => {
  const { services } = locals
  const locale = readLocale(url.searchParams)
  if (locale === undefined) return badParameter('lang', 'expected en, fr or he')
  const profile = services.profileAt(params['slug'] ?? '', services.clock())
  if (profile.kind === 'renamed') {
    return new Response(null, {
      status: 301,
      headers: { location: `/api/v1/doctors/${profile.slug}${url.search}` },
    })
  }
  if (profile.kind === 'gone') return apiFailure(410, 'gone', 'This listing is no longer published.')
  if (profile.kind === 'unknown') return apiFailure(404, 'not-found', 'There is no such listing.')
  return Response.json(
    doctorForApi(profile.listing, { locale, t: messagesIn(locale), labels: services.labels }),
  )
}
