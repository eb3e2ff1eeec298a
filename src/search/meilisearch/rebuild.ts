import { setImmediate as othersFirst } from 'node:timers/promises'
import type { Meilisearch } from 'meilisearch'
import type { SearchDocument } from '../document.ts'
import { fedIndex, swap, type Changes, type FedIndex } from './fed-index.ts'
import type { Lease } from './lease.ts'

/** Where documents come from: what is public at that moment, and who has changed since. */
export interface FeedSource {
  /** The number of the newest change. */
  newest(): number
  /** The next changes after that one, some at a time; none when there are no more. */
  changesAfter(seq: number): Changes
  /** How many doctors `everybody` gives, about. */
  count(): number
  everybody(): Iterable<SearchDocument>
}

export interface Rebuild {
  client: Meilisearch
  indexName: string
  source: FeedSource
  lease: Lease
  onDoctor: (count: number) => void
}

const doctorsAtATime = 500

/**
 * Builds a new index beside the one in use, exchanges them when it is whole and right, and throws the old one away.
 * Call it with the lease taken. Returns how many doctors it holds; throws when the server cannot do it, and then the
 * old index stays.
 */
export async function rebuildIndex(rebuild: Rebuild): Promise<number> {
  const { client, indexName, source, lease } = rebuild
  const name = `${indexName}-next`
  const next = fedIndex(client, name)
  await next.make()
  const from = source.newest()
  const { doctors, documents } = await addEverybody(next, rebuild)
  const held = await next.count()
  if (held !== documents)
    throw new Error(`meilisearch: the new index holds ${held} documents of ${documents}`)
  await next.replace({ seq: from, ids: [], documents: [] })
  await catchUp(next, from, source, lease)
  await swap(client, indexName, name)
  await next.remove()
  return doctors
}

/** Sends the changes after that one, in order. Stops when another process has taken over. */
export async function catchUp(
  index: FedIndex,
  from: number,
  source: FeedSource,
  lease: Lease,
): Promise<void> {
  let changes = source.changesAfter(from)
  while (changes.ids.length > 0 && lease.take()) {
    await index.replace(changes)
    changes = source.changesAfter(changes.seq)
  }
}

async function addEverybody(next: FedIndex, { source, lease, onDoctor }: Rebuild) {
  const count = { doctors: 0, documents: 0 }
  let batch: SearchDocument[] = []
  const send = async () => {
    lease.take()
    count.documents += await next.add(batch)
    count.doctors += batch.length
    batch = []
    onDoctor(count.doctors)
  }
  for (const document of source.everybody()) {
    batch.push(document)
    if (batch.length === doctorsAtATime) await send()
    // Reading is quick but not nothing: readers of the site come in between.
    else if (batch.length % 20 === 0) await othersFirst()
  }
  await send()
  return count
}
