import { getActionContext } from 'astro:actions'
import { defineMiddleware } from 'astro:middleware'
import type { APIContext } from 'astro'
import { gate, identify, isDeskRoute } from './auth/gate.ts'
import type { Verdict } from './auth/policy.ts'
import { isLocale, locales, messagesIn, type Locale } from './i18n/index.ts'

/** Who asks, in which language, and whether they may. Guards go by the matched pattern: odd spellings of a path cannot pass them. */
export const onRequest = defineMiddleware(async (context, next) => {
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
  if (isUnknownLanguage || isBareErrorPage) return new Response(null, { status: 404 })
  return isPrerendered ? next() : guardedAnswer(context, next)
})

async function guardedAnswer(context: APIContext, next: () => Promise<Response>): Promise<Response> {
  const { locals, cookies, routePattern } = context
  const { auth, log } = locals.services
  const elsewhere = addressForPasskeys(context)
  if (elsewhere !== undefined) return redirect(elsewhere)
  const cookie = cookies.get(auth.cookieNames.session)?.value
  locals.actor = await identify(auth.current, cookie, (err) =>
    log.error({ err }, 'a session could not be read'),
  )
  const verdict = gate(routePattern, getActionContext(context).action?.name, locals.actor)
  const response = verdict === 'yes' ? await next() : refusal(context, verdict)
  if (isDeskRoute(routePattern)) response.headers.set('cache-control', 'private, no-store')
  if (locals.signedOut) response.headers.set('clear-site-data', '"cache", "storage"')
  return response
}

function refusal(
  { locals, routePattern, url, request }: APIContext,
  verdict: Exclude<Verdict, 'yes'>,
): Response {
  const { actor, locale, requestId } = locals
  locals.services.log.info({ requestId, route: routePattern, verdict, account: actor?.uid }, 'not let in')
  if (!routePattern.startsWith('/[lang]') || verdict === 'no')
    return new Response(null, { status: verdict === 'sign-in' ? 401 : 403 })
  const asked = request.method === 'GET' ? url.pathname + url.search : url.pathname
  return redirect(`/${locale}/${firstSteps[verdict]}/?next=${encodeURIComponent(asked)}`)
}

/** What has to be done first, before a page opens. */
const firstSteps = {
  'sign-in': 'sign-in',
  'second-factor': 'sign-in/second',
  enrol: 'member/account/second-factor',
}

// Passkeys work on the name localhost and not on its number.
function addressForPasskeys({ locals, routePattern, url, request }: APIContext): string | undefined {
  const own = new URL(locals.services.ownOrigin)
  const isTheOther = url.hostname === '127.0.0.1' && own.hostname === 'localhost'
  if (!isTheOther || !isDeskRoute(routePattern) || request.method !== 'GET') return undefined
  return own.origin + url.pathname + url.search
}

function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { location } })
}

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
