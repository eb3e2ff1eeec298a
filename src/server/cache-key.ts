import type { IncomingMessage } from 'node:http'

const cachedQuery = new Set([
  'q',
  'near',
  'lat',
  'lon',
  'radius',
  'condition',
  'technique',
  'language',
  'diploma',
  'country',
  'sort',
  'page',
  'lang',
])
const longestQuery = 512

/**
 * The name under which everybody's answer to a request may be kept; undefined when the request is
 * somebody's own, changes something, or asks for what no page of ours offers (nobody can fill the cache
 * with invented parameters).
 */
export function cacheKey(req: IncomingMessage, path: string, query: string): string | undefined {
  if (req.method !== 'GET' && req.method !== 'HEAD') return undefined
  // The front page chooses a language by cookie and header.
  if (path === '/' || isPersonal(req) || !onlyLanguageCookie(req.headers.cookie)) return undefined
  if (query === '') return `${req.headers.host} ${path}`
  const wanted = query.length > longestQuery ? undefined : sortedQuery(query)
  return wanted === undefined ? undefined : `${req.headers.host} ${path}?${wanted}`
}

/** Tells whether a request shows who asks: its answer is for one person only. */
export function isPersonal({ headers }: IncomingMessage): boolean {
  return headers.authorization !== undefined || /session[^=;]*=/i.test(headers.cookie ?? '')
}

function onlyLanguageCookie(cookie: string | undefined): boolean {
  return cookie === undefined || cookie.split(';').every((pair) => pair.trim().startsWith('lang='))
}

function sortedQuery(query: string): string | undefined {
  const params = new URLSearchParams(query)
  if ([...params.keys()].some((name) => !cachedQuery.has(name))) return undefined
  params.sort()
  return params.toString()
}
