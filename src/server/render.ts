import type { IncomingMessage, ServerResponse } from 'node:http'
import { isPersonal } from './cache-key.ts'
import { CapturedResponse } from './captured-response.ts'
import { clientKey, dropClaims } from './client.ts'
import type { Door } from './door.ts'
import { finish, finishHeaders, type Circumstances } from './finish.ts'
import { flatten } from './headers.ts'
import { changes } from './inspect.ts'
import type { Reply } from './reply.ts'

/** One request on its way to the handler. */
export interface Journey {
  req: IncomingMessage
  res: ServerResponse
  path: string
  query: string
  requestId: string
}

/**
 * Lets the handler answer in the given epoch. Returns the finished answer and whether everybody may have
 * it, or nothing when the answer was passed on as a stream or the reader has gone.
 */
export async function render(
  door: Door,
  journey: Journey,
  epoch: string,
): Promise<{ reply: Reply; keep: boolean } | undefined> {
  const { req, res, requestId } = journey
  const locals = door.locals({ requestId, clientKey: clientKey(req, door.trustProxy) })
  const known = circumstances(door, journey, epoch)
  const seen = (): Circumstances => ({ ...known, route: locals.route ?? ':unmatched' })
  prepare(door, req)
  const captured = new CapturedResponse(req, res, (head) => {
    if (door.draining) res.shouldKeepAlive = false
    res.writeHead(head.status, flatten(finishHeaders(head, seen())))
  })
  try {
    await door.handler(req, captured, () => notFound(captured), locals)
  } catch (problem) {
    door.log.error({ requestId, err: problem }, 'a page could not be rendered')
    captured.destroy()
  }
  const rendered = await captured.done
  return rendered === undefined ? undefined : finish(rendered, seen())
}

function circumstances(
  door: Door,
  { req, path, requestId }: Journey,
  epoch: string,
): Omit<Circumstances, 'route'> {
  const { secure, errorPage, scripts } = door
  const acceptLanguage = req.headers['accept-language'] ?? ''
  const personal = isPersonal(req) || changes(req.method)
  return { path, acceptLanguage, requestId, epoch, personal, secure, errorPage, scripts }
}

function prepare(door: Door, req: IncomingMessage): void {
  dropClaims(req)
  // HEAD is GET without its body, which Node leaves away when the answer is sent.
  if (req.method === 'HEAD') req.method = 'GET'
  // Astro reads the scheme from the socket; behind our own proxy only the configured origin knows it.
  if (door.secure) Reflect.set(req.socket, 'encrypted', true)
}

function notFound(captured: CapturedResponse): void {
  captured.statusCode = 404
  captured.end()
}
