import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openDoor, sendPage, type Page } from './support/door.ts'
import { isSoak } from '../support/soak.ts'

const changes = isSoak ? 5000 : 150

test(
  `over ${changes} changes under load, no reader sees what was no longer true when they asked`,
  { timeout: 120_000 },
  async () => {
    let epoch = 0
    let changing = true
    const page: Page = async (_req, res) => {
      const seen = epoch
      await wait(Math.random() * 12)
      sendPage(res, String(seen))
    }
    const door = await openDoor({ page, publicState: () => ({ epoch: String(epoch), until: null }) })
    const stale: string[] = []
    let asked = 0
    const keepAsking = async (path: string) => {
      let tag: string | undefined
      let tagged = 0
      while (changing) {
        // Readers who wait for one page together would otherwise ask together for ever.
        await wait(Math.random() * 5)
        const before = epoch
        const { status, body, headers } = await door.ask(path, {
          headers: tag === undefined ? {} : { 'if-none-match': tag },
        })
        const shown = status === 304 ? tagged : Number(body)
        if (shown < before) stale.push(`${path}: ${status} showed ${shown} after ${before}`)
        tag = headers.etag
        tagged = shown
        asked += 1
      }
    }
    const readers = ['/en/', '/en/', '/en/', '/en/', '/en/', '/en/', '/fr/', '/fr/', '/en/?unkept=1'].map(
      keepAsking,
    )
    for (; epoch < changes; epoch += 1) await wait(Math.random() * 6)
    changing = false
    await Promise.all(readers)
    expect(stale).toEqual([])
    expect(asked).toBeGreaterThan(changes)
  },
)
