import type { IncomingMessage } from 'node:http'

/**
 * Tells whether a request that changes something comes from a page of this very origin. Both what the browser
 * says about the site and the exact Origin must agree; a request without an Origin is nobody's.
 */
export function comesFromUs({ headers }: IncomingMessage, ownOrigin: string): boolean {
  const site = headers['sec-fetch-site']
  return headers.origin === ownOrigin && (site === undefined || site === 'same-origin')
}
