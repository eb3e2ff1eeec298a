import { ServerResponse, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { isText } from './encoding.ts'
import type { HeaderMap } from './headers.ts'

/** What a handler answered, before anything of it was sent. */
export interface Rendered {
  status: number
  headers: HeaderMap
  body: Buffer
}

/** The longest page that is held back as a whole; a longer one, or a file, is passed on as it comes. */
const longestHeldBack = 2 * 1024 * 1024

/**
 * Stands in for the real response while a handler renders. Text is held back, because the policy, the tag
 * and the length of a page are known only at its end; `passOn` is called with the head of anything else.
 */
export class CapturedResponse extends ServerResponse {
  readonly done: Promise<Rendered | undefined>
  readonly #real: ServerResponse
  readonly #passOn: (head: Omit<Rendered, 'body'>) => void
  readonly #chunks: Buffer[] = []
  #settle: (rendered: Rendered | undefined) => void = () => {}
  #held = 0
  #passing = false

  constructor(req: IncomingMessage, real: ServerResponse, passOn: (head: Omit<Rendered, 'body'>) => void) {
    super(req)
    this.#real = real
    this.#passOn = passOn
    this.done = new Promise((resolve) => (this.#settle = resolve))
    real.once('close', () => {
      this.#settle(undefined)
      this.emit('close')
    })
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.find((value) => typeof value === 'object' && value !== null)
    for (const [name, value] of Object.entries<OutgoingHttpHeaders[string]>({ ...headers }))
      if (value !== undefined) this.setHeader(name, value)
    return this
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#take(chunk)
    const done = rest.find((value) => typeof value === 'function')
    if (done !== undefined) done()
    return true
  }

  override end(chunk?: unknown): this {
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') this.#take(chunk)
    if (this.#passing) this.#real.end()
    this.#settle(this.#passing ? undefined : { ...this.#head(), body: Buffer.concat(this.#chunks) })
    this.emit('finish')
    return this
  }

  // A handler destroys its response when a page broke in the middle: nothing of it was sent, so say 500.
  override destroy(): this {
    if (this.#passing) this.#real.destroy()
    this.#settle(this.#passing ? undefined : { status: 500, headers: new Map(), body: Buffer.alloc(0) })
    return this
  }

  #take(chunk: unknown): void {
    const bytes =
      typeof chunk === 'string' ? Buffer.from(chunk) : chunk instanceof Uint8Array ? chunk : undefined
    if (bytes === undefined) throw new TypeError('a response is made of text or bytes')
    if (this.#passing) return void this.#real.write(bytes)
    this.#held += bytes.length
    this.#chunks.push(Buffer.from(bytes))
    const type = String(this.getHeader('content-type') ?? 'text/plain')
    if (!isText(type) || this.#held > longestHeldBack) this.#release()
  }

  #release(): void {
    this.#passing = true
    this.#passOn(this.#head())
    for (const chunk of this.#chunks.splice(0)) this.#real.write(chunk)
  }

  #head(): Omit<Rendered, 'body'> {
    const entries = Object.entries(this.getHeaders()).map(([name, value]): [string, string[]] => {
      return [name, [value ?? []].flat().map(String)]
    })
    return { status: this.statusCode, headers: new Map(entries) }
  }
}
