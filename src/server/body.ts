import type { IncomingMessage } from 'node:http'

/** How much may be sent to the addresses that a pattern names. */
export interface BodyBudget {
  path: RegExp
  bytes: number
}

export type ReadBody =
  { kind: 'read'; body: Buffer } | { kind: 'refused'; status: 413 | 503 } | { kind: 'gone' }

const usualBudget = 256 * 1024
const mostHeldAtOnce = 96 * 1024 * 1024

/**
 * Reads bodies whole before anything behind sees them, each within the budget of its address, all together
 * within the memory we have: a thousand half-sent uploads end in 503, not in a full machine.
 */
export class BodyReader {
  readonly #budgets: BodyBudget[]
  #held = 0

  constructor(budgets: BodyBudget[]) {
    this.#budgets = budgets
  }

  async read(req: IncomingMessage, path: string): Promise<ReadBody> {
    const budget = this.#budgets.find((known) => known.path.test(path))?.bytes ?? usualBudget
    if (Number(req.headers['content-length'] ?? 0) > budget) return { kind: 'refused', status: 413 }
    const chunks: Uint8Array[] = []
    let length = 0
    try {
      for await (const chunk of req.iterator({ destroyOnReturn: false })) {
        if (!(chunk instanceof Uint8Array)) continue
        length += chunk.length
        this.#held += chunk.length
        if (length > budget) return { kind: 'refused', status: 413 }
        if (this.#held > mostHeldAtOnce) return { kind: 'refused', status: 503 }
        chunks.push(chunk)
      }
      return { kind: 'read', body: Buffer.concat(chunks) }
    } catch {
      return { kind: 'gone' }
    } finally {
      this.#held -= length
    }
  }
}
