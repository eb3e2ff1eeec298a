import type { HeaderMap } from './headers.ts'
import { makeReply, type Reply } from './reply.ts'

/** Whether the site can do its work, with one word for each thing that was looked at. */
export interface Readiness {
  ok: boolean
  checks: Record<string, string>
}

/** Answers `/healthz` (the process lives) and `/readyz` (it can serve; never while it drains). */
export function answerHealth(path: string, ready: () => Readiness, draining: boolean): Reply | undefined {
  if (path === '/healthz') return plain(200, 'text/plain; charset=utf-8', 'ok\n')
  if (path !== '/readyz') return undefined
  const { ok, checks } = ready()
  const body = { ok: ok && !draining, checks: draining ? { ...checks, server: 'draining' } : checks }
  return plain(body.ok ? 200 : 503, 'application/json', `${JSON.stringify(body)}\n`)
}

function plain(status: number, type: string, body: string): Reply {
  const headers: HeaderMap = new Map([
    ['content-type', [type]],
    ['cache-control', ['no-store']],
    ['x-content-type-options', ['nosniff']],
  ])
  return makeReply({ status, route: '/health', etag: undefined, headers, body: Buffer.from(body) })
}
