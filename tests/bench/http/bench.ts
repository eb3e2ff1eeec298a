import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import { measure, type Measured } from './load.ts'

interface Target {
  name: string
  server: 'bare' | 'door'
  path: string
}

interface Row extends Measured {
  name: string
  cpu: number
}

// What the measured process tells.
const listening = z.tuple([z.object({ port: z.number() })]).rest(z.unknown())
const cpu = z.object({ user: z.number(), system: z.number() })
const spent = z.tuple([z.object({ cpu })]).rest(z.unknown())

const targets: Target[] = [
  { name: 'bare node:http, the same bytes', server: 'bare', path: '/' },
  { name: 'page from the cache', server: 'door', path: '/en/kept/' },
  { name: 'page of the build', server: 'door', path: '/en/built/' },
  { name: 'page rendered and compressed', server: 'door', path: '/en/?not-kept=1' },
]

/**
 * Compares the front door with a bare server in the same run, in turns, each in a process of its own.
 * Returns a table; CPU per request is the steadier figure on a busy machine.
 */
export async function benchHttp({ seconds = 2, rounds = 3, connections = 32 } = {}): Promise<string> {
  const servers = { bare: start('bare'), door: start('door') }
  try {
    const ports = { bare: await portOf(servers.bare), door: await portOf(servers.door) }
    for (const { server, path } of targets)
      await measure({ port: ports[server], path, connections, seconds: 0.5 })
    const rows: Row[] = []
    for (let round = 0; round < rounds; round += 1)
      for (const { name, server, path } of targets) {
        const before = await cpuOf(servers[server])
        const measured = await measure({ port: ports[server], path, connections, seconds })
        rows.push({ name, ...measured, cpu: ((await cpuOf(servers[server])) - before) / measured.requests })
      }
    return table(rows)
  } finally {
    for (const server of Object.values(servers)) server.kill()
  }
}

function start(kind: 'bare' | 'door'): ChildProcess {
  return fork(join(import.meta.dirname, 'served.ts'), [kind])
}

async function portOf(server: ChildProcess): Promise<number> {
  return listening.parse(await once(server, 'message'))[0].port
}

async function cpuOf(server: ChildProcess): Promise<number> {
  server.send('cpu')
  const [{ cpu }] = spent.parse(await once(server, 'message'))
  return cpu.user + cpu.system
}

function table(rows: Row[]): string {
  const bare = median(rows.filter(({ name }) => name === targets[0]?.name).map(({ perSecond }) => perSecond))
  const lines = targets.map(({ name }) => {
    const own = rows.filter((row) => row.name === name)
    const middle = (figure: keyof Measured | 'cpu') => median(own.map((row) => row[figure]))
    const speed = middle('perSecond')
    const figures = [speed.toFixed(0), `${((speed / bare) * 100).toFixed(0)} %`, middle('cpu').toFixed(1)]
    return [
      name.padEnd(32),
      ...[...figures, middle('p50').toFixed(1), middle('p99').toFixed(1)].map(right),
    ].join('')
  })
  const head = [
    'front door'.padEnd(32),
    ...['req/s', 'of bare', 'CPU µs/req', 'p50 ms', 'p99 ms'].map(right),
  ].join('')
  return [head, ...lines].join('\n')
}

function right(text: string): string {
  return text.padStart(12)
}

function median(figures: number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0
}
