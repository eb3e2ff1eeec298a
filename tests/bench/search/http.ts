import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { z } from 'zod'
import { startTestSite } from '../../support/site.ts'
import type { Job } from './children.ts'
import { benchDoctors, benchNow } from './doctors.ts'
import { timesOf, type HttpFigures } from './figures.ts'

interface Answer {
  headers: IncomingHttpHeaders
  body: Buffer
  milliseconds: number
}

const warming = 60
const asked = 300

/**
 * Asks the running site a few hundred different questions, none twice, then a bare server for the same bytes; returns
 * both for the page and for the API. One question after the other, over one kept connection.
 */
export async function measureHttp({ doctors, seed, folder }: Job): Promise<HttpFigures[]> {
  const site = await startTestSite({ DATA_DIR: folder, RATE_LIMITS: 'off', NOW: benchNow.toISOString() })
  const words = wordsFor(doctors, seed)
  try {
    const figures: HttpFigures[] = []
    for (const path of ['/fr/doctors/?q=', '/api/v1/doctors?q='])
      figures.push(await besideBare(site.port, path, words))
    return figures
  } finally {
    await site.stop()
  }
}

async function besideBare(port: number, path: string, words: string[]): Promise<HttpFigures> {
  const paths = words.map((word) => path + encodeURIComponent(word))
  for (const warm of paths.slice(0, warming)) await ask(port, warm)
  const answers = new Map<string, Answer>()
  for (const one of paths.slice(warming)) answers.set(one, await ask(port, one))
  const bare = await bareServer(answers)
  const times: number[] = []
  for (const one of [...answers.keys(), ...answers.keys()])
    times.push((await ask(bare.port, one)).milliseconds)
  bare.server.kill()
  const site = timesOf([...answers.values()].map(({ milliseconds }) => milliseconds))
  return { path: `${path}…`, site, bare: timesOf(times.slice(answers.size)) }
}

/** Names, and what hurts in which town: all of them different. */
function wordsFor(doctors: number, seed: number): string[] {
  const people = benchDoctors(doctors, seed).filter(({ city }) => city !== '')
  const complaints = ['lumbago', 'mal au genou', 'migraine', 'tendinite', 'rides']
  const all = people.map(({ document, city }, at) =>
    at % 2 === 0
      ? `${document.names[0]?.given} ${document.names[0]?.family}`
      : `${complaints[at % 5]} ${city}`,
  )
  return [...new Set(all)].slice(0, warming + asked)
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

function ask(port: number, path: string): Promise<Answer> {
  const start = performance.now()
  const headers = { host: `localhost:${port}`, 'accept-encoding': 'br' }
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        if (response.statusCode !== 200)
          return reject(new Error(`bench: ${path} answered ${response.statusCode}`))
        const milliseconds = performance.now() - start
        resolve({ headers: response.headers, body: Buffer.concat(parts), milliseconds })
      })
    }).on('error', reject)
  })
}

const passedOn = [
  'content-type',
  'content-encoding',
  'content-security-policy',
  'cache-control',
  'etag',
  'vary',
]

async function bareServer(
  answers: ReadonlyMap<string, Answer>,
): Promise<{ server: ChildProcess; port: number }> {
  const server = fork(join(import.meta.dirname, 'bare-server.ts'))
  for (const [path, { headers, body }] of answers) {
    const kept: Record<string, string> = {}
    for (const name of passedOn) if (headers[name] !== undefined) kept[name] = String(headers[name])
    server.send({ path, headers: kept, body: body.toString('base64') })
  }
  server.send('listen')
  const [port] = z
    .tuple([z.number()])
    .rest(z.unknown())
    .parse(await once(server, 'message'))
  return { server, port }
}
