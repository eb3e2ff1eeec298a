import { Meilisearch, type EnqueuedTaskPromise } from 'meilisearch'
import type { Library } from './library.ts'

/** A Meilisearch server with its own settings, in an index that is thrown away; every change is waited for. */
export function meilisearch(url: string, key: string | undefined): Library {
  const client = new Meilisearch({ host: url, apiKey: key })
  const name = `bench-${process.pid}`
  const index = client.index<{ id: number }>(name)
  const done = async (task: EnqueuedTaskPromise) => {
    const { status } = await task.waitTask({ timeout: 600_000, interval: 5 })
    if (status !== 'succeeded') throw new Error(`meilisearch: a task ended as ${status}`)
  }
  return {
    build: async (texts) => {
      await done(client.createIndex(name, { primaryKey: 'id' }))
      await done(index.updateSettings({ searchableAttributes: ['names', 'conditions', 'cities'] }))
      for (let at = 0; at < texts.length; at += 20_000)
        await done(index.addDocuments(texts.slice(at, at + 20_000)))
    },
    ask: async (q, limit) => (await index.search(q, { limit })).hits.map(({ id }) => id),
    replace: (texts) => done(index.addDocuments([texts])),
    remove: (id) => done(index.deleteDocument(id)),
  }
}
