import type { APIRoute } from 'astro'
import { isLocale } from '../../../i18n/index.ts'
import { townOptions } from '../../../members/form/towns.ts'

/** The towns that a text may mean, for the town field of a form. */
export const GET: APIRoute = ({ url, params, locals }) => {
  const locale = isLocale(params['lang']) ? params['lang'] : 'en'
  const text = (url.searchParams.get('q') ?? '').slice(0, 80)
  const country = (url.searchParams.get('country') ?? '').slice(0, 2)
  return Response.json({ towns: townOptions(locals.services.database, text, country, locale) })
}
