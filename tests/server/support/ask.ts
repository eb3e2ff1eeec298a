import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export interface Question {
  method?: string
  headers?: OutgoingHttpHeaders
  body?: string | Buffer
}

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
  /** Bytes of the body as they came, still compressed. */
  bytes: number
}

/** Asks a server on this machine for one path, as somebody who typed the public name. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', headers, body }: Question = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = { host: 'directory.test', ...headers }
    const asked = request({ port, host: '127.0.0.1', path, method, headers: sent, agent: false }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('error', reject)
      res.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const { statusCode: status = 0 } = res
        resolve({ status, headers: res.headers, body: decode(bytes, res.headers), bytes: bytes.length })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Posts a form as a page of this origin does; a header given as undefined is left away. */
export function form(body: string, headers: OutgoingHttpHeaders = {}): Question {
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const sent = { ...type, origin: 'http://directory.test', 'sec-fetch-site': 'same-origin', ...headers }
  const given = Object.entries(sent).filter(([, value]) => value !== undefined)
  return { method: 'POST', headers: Object.fromEntries(given), body }
}

/** Writes bytes as they are and reads until the server closes: for what no honest client would send. */
export function speak(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.end(bytes)
  return text(socket)
}

function decode(bytes: Buffer, headers: IncomingHttpHeaders): string {
  if (bytes.length === 0) return ''
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes).toString()
  return (headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString()
}
