import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { projectRoot } from '../../src/kernel/root.ts'
import { copyDemonstration } from './demonstration.ts'
import { temporaryFolder } from './temporary.ts'

/** The whole site as its operator starts it: a process of its own, with its own data. */
export interface TestSite {
  /** Without a slash at the end: `http://localhost:40123`. */
  base: string
  port: number
  /** Holds portal.db; a test may open a second connection to it. */
  dataDir: string
  /** Everything the process has printed. */
  output: () => string
  /** Ends it as an operator would, waits until it has gone, and removes its data. */
  stop: () => Promise<void>
}

const startSeconds = 150

/** The instant that every site under test shows, unless a test sets NOW. */
export const siteNow = '2026-11-21T09:00:00Z'

/** Starts the built site on a free port with a demonstration of its own; `env` adds to its environment. */
export function startTestSite(env: Record<string, string> = {}): Promise<TestSite> {
  const folder = temporaryFolder()
  // At another instant, or in another folder, the site makes what it needs itself.
  if (env['NOW'] === undefined && env['DATA_DIR'] === undefined)
    copyDemonstration(join(folder.path, 'portal.db'))
  return start(folder, env)
}

/** The same in an empty folder, where the site makes its demonstration itself, as at the first `npm start`. */
export function startNewSite(): Promise<TestSite> {
  return start(temporaryFolder(), {})
}

async function start(
  folder: ReturnType<typeof temporaryFolder>,
  env: Record<string, string>,
): Promise<TestSite> {
  const port = await freePort()
  const values = { DATA_DIR: folder.path, PORT: String(port), NOW: siteNow, LOG_LEVEL: 'warn', ...env }
  const child = spawn(process.execPath, [join(projectRoot, 'src/server/main.ts')], {
    cwd: projectRoot,
    env: { ...ownEnvironment(), ...values },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = collect(child)
  const base = `http://localhost:${port}`
  const stop = async () => {
    await end(child)
    folder.remove()
  }
  try {
    await untilReady(base, child)
  } catch (problem) {
    await stop()
    throw new Error(`the site did not start: ${output()}`, { cause: problem })
  }
  return { base, port, dataDir: values.DATA_DIR, output, stop }
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

// A public address or a data folder of the person who runs the tests must not reach the site under test.
function ownEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'LANG']
  return Object.fromEntries(kept.map((name) => [name, process.env[name]]))
}

function collect({ stdout, stderr }: ChildProcess): () => string {
  let text = ''
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk) => (text += String(chunk)))
  return () => text
}

async function untilReady(base: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + startSeconds * 1000
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`)
    const answer = await fetch(`${base}/readyz`).catch(() => undefined)
    if (answer?.status === 200) return
    await pause(100)
  }
  throw new Error(`not ready after ${startSeconds} seconds`)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const forced = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await gone
  clearTimeout(forced)
}
