import type { Actor } from './actor.ts'
import { mayDo, mayEnter, type Verdict } from './policy.ts'

/** Asks who holds a cookie. When that cannot be found out, it is nobody: an error never lets anybody in. */
export async function identify(
  current: (cookie: string | undefined) => Promise<Actor | null>,
  cookie: string | undefined,
  onError: (problem: unknown) => void,
): Promise<Actor | null> {
  if (cookie === undefined) return null
  try {
    return await current(cookie)
  } catch (problem) {
    onError(problem)
    return null
  }
}

/** The verdict on a request: on its route, and on the action that is posted with it. Both must say yes. */
export function gate(routePattern: string, actionName: string | undefined, actor: Actor | null): Verdict {
  const isBareAction = routePattern === '/_actions/[...path]'
  const entering = isBareAction ? 'yes' : mayEnter(routePattern, actor)
  if (entering !== 'yes') return entering
  // The browser's own calls end in a slash, as every address of the site does.
  if (actionName !== undefined) return mayDo(actionName.replace(/\/$/, ''), actor)
  return isBareAction ? 'no' : 'yes'
}

const desk = /^\/\[lang\]\/(?:join|sign-in|member|staff|confirm)(?:\/|$)/

/** Is this a page for members and staff, which nobody but the one reader may keep? */
export function isDeskRoute(routePattern: string): boolean {
  return desk.test(routePattern)
}
