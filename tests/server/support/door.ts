import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { fixedClock } from '../../../src/kernel/clock.ts'
import type { FrontDoorOptions } from '../../../src/server/door.ts'
import { createFrontDoor, type FrontDoor } from '../../../src/server/front-door.ts'
import { ask, type Answer, type Question } from './ask.ts'

export type Page = (req: IncomingMessage, res: ServerResponse) => unknown

export interface OpenDoor extends FrontDoor {
  port: number
  /** Asks as a browser of the directory's own readers would. */
  ask: (path: string, question?: Question) => Promise<Answer>
  /** The lines of the log. */
  lines: Record<string, unknown>[]
}

export const home = 'directory.test'

interface Scene extends Partial<Omit<FrontDoorOptions, 'handler'>> {
  page?: Page
  handler?: FrontDoorOptions['handler']
  files?: Record<string, string>
}

/** Opens a front door before an invented handler and an invented build; it is closed when the test ends. */
export async function openDoor({ page = hello, files = {}, ...others }: Scene = {}): Promise<OpenDoor> {
  const clientFolder = await buildFolder(files)
  const lines: Record<string, unknown>[] = []
  const door = await createFrontDoor({
    handler: (req, res) => page(req, res),
    locals: () => ({ route: '/[lang]/page' }),
    clientFolder,
    publicState: () => ({ epoch: '1', until: null }),
    clock: fixedClock('2026-11-21T10:00:00Z'),
    origin: new URL(`http://${home}`),
    extraHosts: [],
    trustProxy: 0,
    ready: () => ({ ok: true, checks: { database: 'ok' } }),
    errorPage: (status, path, language) =>
      `<style>b{}</style><p>error ${status} ${path.slice(0, 4)} ${language}</p>`,
    log: pino({ level: 'debug' }, sink(lines)),
    ...others,
  })
  await new Promise<void>((resolve) => door.server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void door.server.close().closeAllConnections())
  const address = door.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { ...door, port, lines, ask: (path, question) => ask(port, path, question) }
}

/** Makes a folder like a built one; it is removed when the test ends. */
export async function buildFolder(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'door-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  return folder
}

/** Answers like a page of Astro does. */
export function sendPage(
  res: ServerResponse,
  html: string,
  headers: Record<string, string | string[]> = {},
): void {
  res.writeHead(200, { 'content-type': 'text/html', ...headers })
  res.write(Buffer.from(html))
  res.end()
}

function hello(_req: IncomingMessage, res: ServerResponse): void {
  sendPage(res, '<p>hello</p>')
}

function sink(lines: Record<string, unknown>[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)))
      done()
    },
  })
}
