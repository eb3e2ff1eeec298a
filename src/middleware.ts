import { defineMiddleware } from 'astro:middleware'
import { isLocale, locales, messagesIn, type Locale } from './i18n/index.ts'

/** Who asks, in which language. Guards go by the matched pattern: odd spellings of a path cannot pass them. */
export const onRequest = defineMiddleware((context, next) => {
  const { locals, params, routePattern, isPrerendered, url } = context
  if (isPrerendered) locals.site = siteOfTheBuild()
  locals.route = routePattern
  locals.locale = isPrerendered
    ? localeOfPath(url.pathname)
    : readersLocale(url.pathname, context.request.headers)
  locals.t = messagesIn(locals.locale)
  const isUnknownLanguage = routePattern.startsWith('/[lang]') && !isLocale(params['lang'])
  // The page of a mistake has an address of its own, at which nothing went wrong.
  const isBareErrorPage = routePattern === '/500' && url.pathname.startsWith('/500')
  return isUnknownLanguage || isBareErrorPage ? new Response(null, { status: 404 }) : next()
})

function localeOfPath(path: string): Locale {
  const [, first] = path.split('/')
  return isLocale(first) ? first : 'en'
}

/** The language of the address; else the one chosen before; else the best of what the browser asks for. */
function readersLocale(path: string, headers: Headers): Locale {
  const [, first] = path.split('/')
  if (isLocale(first)) return first
  const chosen = /(?:^|;\s*)lang=(en|fr|he)(?:;|$)/.exec(headers.get('cookie') ?? '')?.[1]
  if (isLocale(chosen)) return chosen
  return wantedLocale(headers.get('accept-language') ?? '')
}

function wantedLocale(header: string): Locale {
  const wishes = header
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=')
      // Browsers on older systems call Hebrew "iw".
      const language = tag.toLowerCase().split('-')[0]?.replace(/^iw$/, 'he')
      return { language, quality: quality === undefined ? 1 : Number(quality) || 0 }
    })
    .sort((a, b) => b.quality - a.quality)
  return (
    locales.find((locale) => locale === wishes.find(({ language }) => isLocale(language))?.language) ?? 'en'
  )
}

// A build is made for one society: `npm start` hands its name in and rebuilds when it changes.
function siteOfTheBuild(): App.Locals['site'] {
  return {
    origin: process.env['SITE_ORIGIN'] ?? 'http://localhost:4321',
    societyName: process.env['SOCIETY_NAME'] ?? 'Bon Endroit',
    demonstration: process.env['SOCIETY_KIND'] !== 'real',
  }
}
