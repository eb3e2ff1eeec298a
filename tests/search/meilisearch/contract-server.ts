import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { createStore, Refused, type Store } from './contract-store.ts'

/** How the server misbehaves; null when it does what its documentation says. */
export type Misbehaviour = 'slow' | 'html' | 'wrong-json' | 'unknown-ids' | 'broken' | null

/** A server that answers the calls we make as Meilisearch documents them, so far as we make them. */
export interface ContractServer {
  url: string
  key: string
  /** Every call: `POST /multi-search`. */
  calls: string[]
  /** Everything that was ever sent to it. */
  received: string[]
  store: Store
  misbehave: (how: Misbehaviour) => void
  /** As if its process had ended; what it holds is kept. */
  leave: () => Promise<void>
  comeBack: () => Promise<void>
}

const call = z.object({ queries: z.array(z.unknown()) })

/** Starts it on a free port; whoever started it lets it leave. */
export async function startContractServer(key = 'a-key-that-nobody-may-see'): Promise<ContractServer> {
  const [calls, received]: [string[], string[]] = [[], []]
  const store = createStore()
  let how: Misbehaviour = null
  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const text = await bodyOf(req)
    calls.push(`${req.method} ${req.url}`)
    received.push(text)
    if (how === 'slow') await new Promise((resolve) => setTimeout(resolve, 3000).unref())
    if (how === 'html') return void res.end('<html>It works!</html>')
    if (how === 'wrong-json') return void send(res, 200, { results: [{ hits: 'many' }] })
    if (how === 'broken') return void send(res, 500, { message: 'internal', code: 'internal' })
    if (req.headers.authorization !== `Bearer ${key}`)
      return void send(res, 403, { message: 'The provided API key is invalid.', code: 'invalid_api_key' })
    const { status, body } = route(store, req, text)
    send(res, status, how === 'unknown-ids' ? withOtherIds(body) : body)
  }
  let server = await listen(answer, 0)
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    key,
    calls,
    received,
    store,
    misbehave: (next) => (how = next),
    leave: async () => {
      server.closeAllConnections()
      server.close()
      if (server.listening) await once(server, 'close')
    },
    comeBack: async () => {
      server = await listen(answer, port)
    },
  }
}

async function listen(
  answer: (req: IncomingMessage, res: ServerResponse) => Promise<void>,
  port: number,
): Promise<Server> {
  const server = createServer((req, res) => void answer(req, res).catch(() => res.destroy()))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}

type Reply = { status: number; body: unknown }

function route(store: Store, { method, url = '' }: IncomingMessage, text: string): Reply {
  const path = url.split('?')[0] ?? ''
  const body: unknown = text === '' ? undefined : JSON.parse(text)
  const [, first, uid = '', part, last] = path.split('/')
  const accepted = (type: string, work: () => void): Reply => {
    return { status: 202, body: { ...store.enqueue(uid, type, work), indexUid: uid } }
  }
  try {
    if (path === '/multi-search')
      return { status: 200, body: { results: call.parse(body).queries.map((query) => store.search(query)) } }
    if (first === 'tasks') return { status: 200, body: store.task(Number(uid)) }
    if (path === '/swap-indexes') return accepted('indexSwap', () => store.swap(body))
    if (path === '/indexes') return accepted('indexCreation', () => store.create(body))
    if (part === 'settings') return accepted('settingsUpdate', () => store.settle(uid, body))
    if (part === 'documents' && last === 'delete')
      return accepted('documentDeletion', () => store.deleteBy(uid, body))
    if (part === 'documents' && method === 'POST')
      return accepted('documentAdditionOrUpdate', () => store.put(uid, body))
    if (part === 'documents') return { status: 200, body: store.document(uid, last ?? '') }
    if (part === 'stats') return { status: 200, body: store.stats(uid) }
    if (method === 'DELETE') return accepted('indexDeletion', () => store.drop(uid))
    return { status: 200, body: store.index(uid) }
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem
    return { status: problem.status, body: { message: problem.message, code: problem.code } }
  }
}

function withOtherIds(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (name, value: unknown) => (name === 'doctor' ? 999_999 : value))
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of req) text += String(chunk)
  return text
}

function send(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
