import { isLocale, type Locale } from '../../i18n/locales.ts'

/** The language of the labels: `lang`, English when it is absent, undefined when it is none of ours. */
export function readLocale(params: URLSearchParams): Locale | undefined {
  const lang = params.get('lang') ?? 'en'
  return isLocale(lang) ? lang : undefined
}

/** 400 with the field that was wrong. */
export function badParameter(field: string, message: string): Response {
  return apiFailure(400, 'bad-parameter', `${field}: ${message}`, field)
}

export function apiFailure(
  status: number,
  code: string,
  message: string,
  field: string | null = null,
): Response {
  return Response.json({ error: { code, message, field } }, { status })
}
