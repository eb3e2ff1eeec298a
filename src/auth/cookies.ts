import type { AstroCookies } from 'astro'
import type { Opened } from './sessions.ts'
import { isStaff } from './roles.ts'
import { sessionLimits } from './session-limits.ts'
import type { Visit } from './world.ts'

export interface CookieNames {
  session: string
  device: string
}

const oneYear = 365 * 24 * 3600

/** Over https only names that a browser takes from this very host; another name on a loopback address without. */
export function cookieNames(origin: string): CookieNames {
  return isSecure(origin)
    ? { session: '__Host-session', device: '__Host-device' }
    : { session: 'session', device: 'device' }
}

/** Gives a browser the session that was opened: staff's ends with the browser, a member's when it must. */
export function keepSession(origin: string, cookies: AstroCookies, { session, device, actor }: Opened): void {
  const names = cookieNames(origin)
  const common = { httpOnly: true, secure: isSecure(origin), sameSite: 'lax', path: '/' } as const
  const maxAge = Math.floor(sessionLimits(actor.roles).absoluteMs / 1000)
  cookies.set(names.session, session, isStaff(actor.roles) ? common : { ...common, maxAge })
  if (device !== '') cookies.set(names.device, device, { ...common, maxAge: oneYear })
}

/** Takes the session's cookie back. The browser stays known. */
export function dropSession(origin: string, cookies: AstroCookies): void {
  cookies.delete(cookieNames(origin).session, {
    path: '/',
    secure: isSecure(origin),
    httpOnly: true,
    sameSite: 'lax',
  })
}

/** Who comes, of what a page or an action has at hand. */
export function visitOf(
  origin: string,
  { request, cookies, locals }: { request: Request; cookies: AstroCookies; locals: { clientKey: string } },
): Visit {
  return {
    network: locals.clientKey,
    userAgent: request.headers.get('user-agent') ?? '',
    device: cookies.get(cookieNames(origin).device)?.value,
  }
}

function isSecure(origin: string): boolean {
  return origin.startsWith('https:')
}
