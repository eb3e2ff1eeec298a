import type { APIRoute } from 'astro'
import { doctorsForApi } from '../../../../directory/api/api.ts'
import { badParameter, readLocale } from '../../../../directory/api/api-request.ts'
import { readDoctorQuery, searchQuery } from '../../../../directory/doctor-query.ts'
import { messagesIn } from '../../../../i18n/index.ts'

export const GET: APIRoute = async ({ locals, url }) => {
  const { services } = locals
  const locale = readLocale(url.searchParams)
  if (locale === undefined) return badParameter('lang', 'expected en, fr or he')
  const { query, problems } = readDoctorQuery(url.searchParams, services.knownIds)
  if (problems[0]) return badParameter(problems[0].field, problems[0].message)
  const results = await services.doctors.search(searchQuery(query, locale, services.clock()))
  return Response.json(
    doctorsForApi(results, query, { locale, t: messagesIn(locale), labels: services.labels }),
  )
}
