import type { APIRoute } from 'astro'
import { badParameter, readLocale } from '../../../directory/api/api-request.ts'
import { doctorsCsv } from '../../../directory/feeds/doctors-csv.ts'
import { messagesIn } from '../../../i18n/index.ts'
import { bytesOf } from '../../../kernel/table-file.ts'

export const GET: APIRoute = ({ locals, url }) => {
  const { services, site } = locals
  const locale = readLocale(url.searchParams)
  if (locale === undefined) return badParameter('lang', 'expected en, fr or he')
  const words = { locale, t: messagesIn(locale), labels: services.labels }
  const pieces = doctorsCsv(services.listings.all(services.clock()), site.origin, words)
  return new Response(bytesOf(pieces), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="doctors.csv"',
    },
  })
}
