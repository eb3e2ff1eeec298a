import type { EnqueuedTaskPromise, Index, Meilisearch } from 'meilisearch'
import { z } from 'zod'
import type { SearchDocument } from '../document.ts'
import { isMissing } from './failure.ts'
import { feedMark, feedMarkKey, practiceDocuments, type IndexDocument } from './index-document.ts'
import { indexSettings } from './settings.ts'

/** Changes in a row, with the documents of those that are listed now. */
export interface Changes {
  /** The number of the last of them. */
  seq: number
  ids: number[]
  documents: SearchDocument[]
}

/** One index of the server as the feed sees it. Every method returns when the server has done it. */
export interface FedIndex {
  /** The number of the last change it holds; null for an index that is missing or was never finished. */
  fedTo(): Promise<number | null>
  /** Makes it, empty, with our settings; one of the same name is thrown away. */
  make(): Promise<void>
  /** Returns how many documents of the index it came to. */
  add(documents: SearchDocument[]): Promise<number>
  replace(changes: Changes): Promise<void>
  remove(): Promise<void>
  /** Counts the documents of the index. */
  count(): Promise<number>
}

const markShape = z.object({ seq: z.int().min(0) })

/** Takes a client and a name, returns that index, which may not exist yet. */
export function fedIndex(client: Meilisearch, name: string): FedIndex {
  const index: Index = client.index(name)
  const put = (documents: IndexDocument[]) => done(index.addDocuments(documents))
  const remove = async () => {
    if (await exists(index)) await done(client.deleteIndex(name))
  }
  return {
    fedTo: async () => {
      try {
        return markShape.parse(await index.getDocument(feedMarkKey)).seq
      } catch (problem) {
        if (isMissing(problem)) return null
        throw problem
      }
    },
    make: async () => {
      await remove()
      await done(client.createIndex(name, { primaryKey: 'key' }))
      await done(index.updateSettings(indexSettings))
    },
    add: async (documents) => {
      const practices = documents.flatMap(practiceDocuments)
      if (practices.length > 0) await put(practices)
      return practices.length
    },
    replace: async ({ seq, ids, documents }) => {
      // A doctor may have fewer practices than before. Until the mark moves, nobody is answered from this index.
      if (ids.length > 0) await done(index.deleteDocuments({ filter: `doctor IN [${ids.join(', ')}]` }))
      await put([...documents.flatMap(practiceDocuments), feedMark(seq)])
    },
    remove,
    count: async () => (await index.getStats()).numberOfDocuments,
  }
}

/** Exchanges two indexes at one instant; one that does not exist yet is made first. */
export async function swap(client: Meilisearch, name: string, other: string): Promise<void> {
  if (!(await exists(client.index(name)))) await done(client.createIndex(name, { primaryKey: 'key' }))
  await done(client.swapIndexes([{ indexes: [name, other], rename: false }]))
}

async function exists(index: Index): Promise<boolean> {
  try {
    await index.getRawInfo()
    return true
  } catch (problem) {
    if (isMissing(problem)) return false
    throw problem
  }
}

/** The server only promises to do what it is asked: this waits until it has. */
async function done(promised: EnqueuedTaskPromise): Promise<void> {
  const { status, error } = await promised.waitTask({ timeout: 120_000, interval: 50 })
  if (status !== 'succeeded') throw new Error(`meilisearch: a task ended as ${status}: ${error?.code ?? ''}`)
}
