import { connect, type Socket } from 'node:net'

export interface Load {
  port: number
  path: string
  connections: number
  seconds: number
}

export interface Measured {
  requests: number
  perSecond: number
  p50: number
  p99: number
}

/** The front door closes a connection after 1,000. */
const requestsPerConnection = 900

/** Asks for one path over kept connections, one request at a time on each, and counts whole answers. */
export async function measure({ port, path, connections, seconds }: Load): Promise<Measured> {
  const request = `GET ${path} HTTP/1.1\r\nHost: localhost:4321\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n\r\n`
  const times: number[] = []
  const began = performance.now()
  const until = began + seconds * 1000
  await Promise.all(Array.from({ length: connections }, () => keepAsking(port, request, until, times)))
  const passed = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return { requests: times.length, perSecond: times.length / passed, p50: at(0.5), p99: at(0.99) }
}

async function keepAsking(port: number, request: string, until: number, times: number[]): Promise<void> {
  while (performance.now() < until) {
    const socket = connect(port, '127.0.0.1').setNoDelay()
    await askOver(socket, request, until, times)
    socket.destroy()
  }
}

// A raw socket that reads only the first head costs the asking side little, so that it is the server that
// is measured.
function askOver(socket: Socket, request: string, until: number, times: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let sent = performance.now()
    let length = 0
    let received = 0
    let left = requestsPerConnection
    socket.on('data', (chunk: Buffer) => {
      if (length === 0) length = lengthOf(chunk)
      received += chunk.length
      if (received < length) return
      if (received > length) return reject(new Error('bench: the answers differ in length'))
      const now = performance.now()
      times.push(now - sent)
      left -= 1
      if (now >= until || left === 0) return resolve()
      received = 0
      sent = now
      socket.write(request)
    })
    socket.once('error', reject)
    socket.write(request)
  })
}

function lengthOf(firstChunk: Buffer): number {
  const end = firstChunk.indexOf('\r\n\r\n')
  const head = firstChunk.toString('latin1', 0, end)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (!head.startsWith('HTTP/1.1 200') || length === undefined)
    throw new Error(`bench: answered ${head.slice(0, 80)}`)
  return end + 4 + Number(length)
}
