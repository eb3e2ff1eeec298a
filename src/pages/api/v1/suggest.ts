import type { APIRoute } from 'astro'
import { badParameter, readLocale } from '../../../directory/api-request.ts'
import { suggestionsForApi } from '../../../directory/suggestions.ts'
import { messagesIn } from '../../../i18n/index.ts'
import { guidePages } from '../../../library/guide.ts'

const longestText = 200

export const GET: APIRoute = async ({ locals, url }) => {
  const { services } = locals
  const locale = readLocale(url.searchParams)
  if (locale === undefined) return badParameter('lang', 'expected en, fr or he')
  const prefix = url.searchParams.get('q') ?? ''
  if (prefix.length > longestText) return badParameter('q', `at most ${longestText} characters`)
  const guide = (await guidePages(locale)).map(({ slug, title }) => ({ id: slug, title }))
  const items = services.doctors.suggest({ prefix, locale, now: services.clock(), guide })
  return Response.json({ suggestions: suggestionsForApi(items, locale, messagesIn(locale)) })
}
