import { nextMidnight, type Clock } from '../kernel/clock.ts'
import type { Reply } from './reply.ts'

/**
 * The state of everything public: its epoch changes with every change, `until` is the next term of a
 * listing.
 */
export interface PublicState {
  epoch: string
  until: Date | null
}

export interface PageCacheOptions {
  publicState: () => PublicState
  clock: Clock
  /** Counts and bytes are parameters so that a test can fill the cache. */
  mostEntries?: number
  mostBytes?: number
}

/** Renders one page in one epoch; `keep` tells whether everybody may have what was rendered. */
export type Render = (epoch: string) => Promise<{ reply: Reply; keep: boolean } | undefined>

interface Entry {
  reply: Reply
  ends: number
  bytes: number
}

/**
 * Pages that are the same for everybody, held in memory for as long as they are true: until anything public
 * changes, until the next term of any listing, and never past midnight UTC.
 */
export class PageCache {
  readonly #options: Required<PageCacheOptions>
  readonly #entries = new Map<string, Entry>()
  readonly #rendering = new Map<string, Promise<Reply | undefined>>()
  #epoch = ''
  #bytes = 0

  constructor(options: PageCacheOptions) {
    this.#options = { mostEntries: 1000, mostBytes: 64 * 1024 * 1024, ...options }
  }

  /** The page under this key, if it is still true at this moment. */
  find(key: string): Reply | undefined {
    this.#forgetOtherEpochs(this.#options.publicState().epoch)
    const entry = this.#entries.get(key)
    if (entry === undefined) return undefined
    this.#entries.delete(key)
    if (entry.ends <= this.#options.clock().getTime()) {
      this.#bytes -= entry.bytes
      return undefined
    }
    // Put back as the youngest: the first entry of the map is always the one not asked for longest.
    this.#entries.set(key, entry)
    return entry.reply
  }

  /**
   * Renders a page, once for all who ask for it meanwhile, and keeps it if nothing changed while it was
   * rendered.
   */
  async render(key: string, render: Render): Promise<Reply | undefined> {
    const { epoch, ends } = this.#truth()
    const moment = `${epoch} ${ends} ${key}`
    const running = this.#rendering.get(moment)
    // What was rendered for another reader alone is nobody else's: render again.
    if (running !== undefined) return (await running) ?? (await render(epoch))?.reply
    const rendering = render(epoch)
    const shared = rendering.then(forEverybody, () => undefined)
    this.#rendering.set(moment, shared)
    try {
      const result = await rendering
      if (result?.keep === true) this.#keep(key, result.reply, epoch, ends)
      return result?.reply
    } finally {
      this.#rendering.delete(moment)
    }
  }

  // What is rendered now is true in this epoch only, and until this instant: both are asked for before
  // rendering, so that a term that ends meanwhile ends the page too.
  #truth(): { epoch: string; ends: number } {
    const { epoch, until } = this.#options.publicState()
    const midnight = nextMidnight(this.#options.clock()).getTime()
    return { epoch, ends: Math.min(midnight, until?.getTime() ?? midnight) }
  }

  #keep(key: string, reply: Reply, epoch: string, ends: number): void {
    if (this.#options.publicState().epoch !== epoch) return
    // The compressed bodies are made later; together they are not longer than the page itself.
    const bytes = reply.body.length * 2
    this.#forgetOtherEpochs(epoch)
    this.#forget(key)
    this.#entries.set(key, { reply, ends, bytes })
    this.#bytes += bytes
    while (this.#entries.size > this.#options.mostEntries || this.#bytes > this.#options.mostBytes) {
      const [oldest] = this.#entries.keys()
      if (oldest === undefined) return
      this.#forget(oldest)
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0
    this.#entries.delete(key)
  }

  #forgetOtherEpochs(epoch: string): void {
    if (epoch === this.#epoch) return
    this.#epoch = epoch
    this.#entries.clear()
    this.#bytes = 0
  }
}

function forEverybody(result: { reply: Reply; keep: boolean } | undefined): Reply | undefined {
  return result?.keep === true ? result.reply : undefined
}
