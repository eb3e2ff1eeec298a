import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { pino } from 'pino'
import { systemClock } from '../../../src/kernel/clock.ts'
import { closeDatabase, openDatabase } from '../../../src/kernel/database.ts'
import { compressClient } from '../../../src/server/compress.ts'
import { createFrontDoor } from '../../../src/server/front-door.ts'

/**
 * Run as a process of its own by the bench: serves one page bare, or through the front door, until it is
 * told to stop.
 */
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const page = await makePage()
const server = process.argv[2] === 'bare' ? bareServer() : await frontDoor()
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 })
})
process.on('exit', () => rmSync(folder, { recursive: true }))
process.on('SIGTERM', () => process.exit())
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }))

/** About as long and as repetitive as a page of results: 36 KB, 5 KB compressed. */
async function makePage(): Promise<string> {
  const card = (n: number) =>
    `<li class="card"><h2><a href="/en/doctors/doctor-${n * 7919}/">Doctor ${n * 104729}</a></h2>`
  const facts = (n: number) =>
    `<p>Town ${n * 31} · ${n % 9}.${n % 10} km · checked on 2026-11-${10 + (n % 18)}</p></li>`
  const cards = Array.from({ length: 300 }, (_, n) => card(n) + facts(n))
  return `<!doctype html><style>.card{margin:0}</style><ul>${cards.join('\n')}</ul>`
}

function bareServer(): Server {
  const body = brotliCompressSync(page)
  const headers = { 'content-type': 'text/html', 'content-encoding': 'br', 'content-length': body.length }
  return createServer((_req, res) => res.writeHead(200, headers).end(body))
}

async function frontDoor(): Promise<Server> {
  const clientFolder = join(folder, 'client')
  mkdirSync(join(clientFolder, 'en/built'), { recursive: true })
  writeFileSync(join(clientFolder, 'en/built/index.html'), page)
  await compressClient(clientFolder)
  const database = openDatabase(join(folder, 'bench.sqlite'))
  database.sqlite.exec('CREATE TABLE epoch (n INTEGER) STRICT; INSERT INTO epoch VALUES (1)')
  const epoch = database.sqlite.prepare<[], number>('SELECT n FROM epoch').pluck()
  process.prependListener('exit', () => closeDatabase(database))
  const { server } = await createFrontDoor({
    handler: render,
    locals: () => ({ route: '/bench' }),
    clientFolder,
    publicState: () => ({ epoch: String(epoch.get()), until: null }),
    clock: systemClock,
    origin: new URL('http://localhost:4321'),
    extraHosts: [],
    trustProxy: 0,
    ready: () => ({ ok: true, checks: {} }),
    errorPage: (status) => `<p>${status}</p>`,
    log: pino({ level: 'warn' }),
  })
  return server
}

// A handler that costs nothing: the uncached figure is what the door itself costs, compression included.
function render(_req: IncomingMessage, res: ServerResponse): void {
  res.writeHead(200, { 'content-type': 'text/html' })
  res.end(page)
}
