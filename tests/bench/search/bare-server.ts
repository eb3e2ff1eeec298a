import { createServer } from 'node:http'
import { z } from 'zod'

/** Run as a process of its own: is told answers by path, serves nothing but them, and tells its port. */
const answers = new Map<string, { headers: Record<string, string>; body: Buffer }>()
const given = z.object({ path: z.string(), headers: z.record(z.string(), z.string()), body: z.string() })

process.on('message', (message) => {
  if (message === 'listen') return listen()
  const { path, headers, body } = given.parse(message)
  answers.set(path, { headers, body: Buffer.from(body, 'base64') })
})

function listen(): void {
  const server = createServer((request, response) => {
    const { headers, body } = answers.get(request.url ?? '') ?? { headers: {}, body: 'unknown path' }
    response.writeHead(200, headers).end(body)
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.(typeof address === 'object' ? address?.port : 0)
  })
}
