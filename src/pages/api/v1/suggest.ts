import type { APIRoute } from 'astro'
import { badParameter, readLocale } from '../../../directory/api/api-request.ts'
import { suggestionsForApi } from '../../../directory/suggestions.ts'
import { messagesIn } from '../../../i18n/index.ts'

const longestText = 200
const mostToRead = 4

export const GET: APIRoute = ({ locals, url }) => {
  const { services } = locals
  const locale = readLocale(url.searchParams)
  if (locale === undefined) return badParameter('lang', 'expected en, fr or he')
  const prefix = url.searchParams.get('q') ?? ''
  if (prefix.length > longestText) return badParameter('q', `at most ${longestText} characters`)
  const guide = services.library.begin(prefix, locale, mostToRead)
  const items = services.doctors.suggest({ prefix, locale, now: services.clock(), guide })
  return Response.json({ suggestions: suggestionsForApi(items, locale, messagesIn(locale)) })
}
