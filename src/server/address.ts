import { longestAddress } from './limits.ts'

/** A request target, read once: its one right spelling, the spelling it moved to, or why it is refused. */
export type Address =
  | { kind: 'clean'; path: string; query: string }
  | { kind: 'moved'; to: string }
  | { kind: 'refused'; status: 400 | 414 }

const uri = /^\/[!"$-~]*$/
const plainPage = /^\/(?:[a-z0-9-]+\/)*$/
const notInPaths = /[\p{Cc}\\?#%]/u

/**
 * Reads a request target. Every address has one spelling: pages end in `/`, the API and files do not, and
 * nothing is escaped without need. Control characters, backslashes, dot segments and bad escapes are refused.
 */
export function readAddress(target: string): Address {
  if (target.length > longestAddress) return { kind: 'refused', status: 414 }
  if (!uri.test(target)) return { kind: 'refused', status: 400 }
  const mark = target.indexOf('?')
  const path = mark === -1 ? target : target.slice(0, mark)
  const query = mark === -1 ? '' : target.slice(mark + 1)
  const right = plainPage.test(path) && !path.startsWith('/api/') ? path : rightSpelling(path)
  if (right === undefined) return { kind: 'refused', status: 400 }
  if (right !== path) return { kind: 'moved', to: mark === -1 ? right : `${right}?${query}` }
  return { kind: 'clean', path, query }
}

function rightSpelling(path: string): string | undefined {
  const decoded = decode(path)
  if (decoded === undefined || notInPaths.test(decoded)) return undefined
  const segments = decoded.split('/').filter((segment) => segment !== '')
  if (segments.some((segment) => segment === '.' || segment === '..')) return undefined
  return segments.length === 0 ? '/' : encodeURI(`/${segments.join('/')}`) + ending(segments, path)
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

function ending(segments: string[], path: string): string {
  const first = segments[0] ?? ''
  if (first.startsWith('_')) return path.endsWith('/') ? '/' : ''
  const isFile = first === '.well-known' || segments.at(-1)?.includes('.')
  return first === 'api' || isFile ? '' : '/'
}
