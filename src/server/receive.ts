import type { IncomingMessage, ServerResponse } from 'node:http'
import { newId } from '../kernel/ids.ts'
import { refusalOfBody } from './body-type.ts'
import { cacheKey } from './cache-key.ts'
import type { Door } from './door.ts'
import { changes, inspect, type Admitted, type Inspected } from './inspect.ts'
import { logAtOnce, logRendered } from './log.ts'
import { refuse } from './refusals.ts'
import { render, type Journey } from './render.ts'
import { sendReply, type Reply } from './reply.ts'

/** Answers one request. Never throws: what goes wrong behind it becomes a 500 and a line in the log. */
export async function receive(door: Door, req: IncomingMessage, res: ServerResponse): Promise<void> {
  try {
    const seen = atOnce(door, req)
    await (seen.kind === 'answered' ? answerAtOnce(door, req, res, seen.reply) : answer(door, req, res, seen))
  } catch (problem) {
    door.log.error({ err: problem }, 'a request failed')
    await answerFailure(door, req, res)
  }
}

// What needs neither a body nor a handler: refusals, files of the build, and pages still true in the cache.
function atOnce(door: Door, req: IncomingMessage): Inspected {
  const seen = inspect(door, req)
  if (seen.kind === 'answered' || changes(req.method)) return seen
  const reply = door.files.replies.get(seen.path) ?? cachedPage(door, req, seen)
  return reply === undefined ? seen : { kind: 'answered', reply }
}

function cachedPage({ cache }: Door, req: IncomingMessage, { path, query }: Admitted): Reply | undefined {
  const key = cacheKey(req, path, query)
  return key === undefined ? undefined : cache.find(key)
}

async function answerAtOnce(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  reply: Reply,
): Promise<void> {
  // A body that nobody will read is not read to its end either: the connection ends with the answer.
  if (door.draining || carriesBody(req)) res.shouldKeepAlive = false
  const bytes = await sendReply(req, res, reply)
  logAtOnce(door.log, { method: req.method, route: reply.route, status: res.statusCode, bytes })
}

async function answer(
  door: Door,
  req: IncomingMessage,
  res: ServerResponse,
  { path, query }: Admitted,
): Promise<void> {
  const arrived = performance.now()
  const { method } = req
  const journey = { req, res, path, query, requestId: newId() }
  if (!changes(method) && carriesBody(req)) res.shouldKeepAlive = false
  const reply = changes(method) ? await answerForm(door, journey) : await answerPage(door, journey)
  if (door.draining) res.shouldKeepAlive = false
  const bytes = reply === undefined ? undefined : await sendReply(req, res, reply)
  const { requestId } = journey
  const ms = Math.round(performance.now() - arrived)
  logRendered(door.log, {
    requestId,
    method,
    route: reply?.route ?? ':streamed',
    status: res.statusCode,
    bytes,
    ms,
  })
}

async function answerForm(door: Door, journey: Journey): Promise<Reply | undefined> {
  const { req, res, path } = journey
  const read = await door.bodies.read(req, path)
  if (read.kind === 'gone') return undefined
  if (read.kind === 'refused') {
    res.shouldKeepAlive = false
    return refuse(door, req, read.status)
  }
  const reason = refusalOfBody(req, path, read.body)
  if (reason !== undefined) return refuse(door, req, reason)
  // Where Astro looks for a body that somebody read before it.
  Reflect.set(req, 'body', read.body)
  return (await render(door, journey, door.publicState().epoch))?.reply
}

async function answerPage(door: Door, journey: Journey): Promise<Reply | undefined> {
  const { req, path, query } = journey
  const key = cacheKey(req, path, query)
  if (key !== undefined) return door.cache.render(key, (epoch) => render(door, journey, epoch))
  return (await render(door, journey, door.publicState().epoch))?.reply
}

async function answerFailure(door: Door, req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (res.headersSent) res.destroy()
  else await sendReply(req, res, refuse(door, req, 500)).catch(() => res.destroy())
}

function carriesBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}
