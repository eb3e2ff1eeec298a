import { z } from 'zod'
import { distanceInMetres, holds, parseFilter } from './contract-filter.ts'
import { matchesText } from './contract-text.ts'

/** What the server refuses, in its own words. */
export class Refused extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string) {
    super(code)
    this.status = status
    this.code = code
  }
}

export type StoredDocument = Record<string, unknown>

const settingsShape = z.object({
  searchableAttributes: z.array(z.string()).default([]),
  displayedAttributes: z.array(z.string()).default(['*']),
  filterableAttributes: z.array(z.string()).default([]),
  sortableAttributes: z.array(z.string()).default([]),
  typoTolerance: z
    .object({
      minWordSizeForTypos: z.object({ oneTypo: z.number(), twoTypos: z.number() }),
      disableOnAttributes: z.array(z.string()),
    })
    .default({ minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnAttributes: [] }),
})

export type StoredSettings = z.infer<typeof settingsShape>

// The server refuses a parameter that it does not know.
const queryShape = z.strictObject({
  indexUid: z.string(),
  q: z.string(),
  filter: z.array(z.union([z.string(), z.array(z.string())])),
  sort: z.array(z.string()).default([]),
  facets: z.array(z.string()).default([]),
  distinct: z.string().optional(),
  attributesToSearchOn: z.array(z.string()).optional(),
  attributesToRetrieve: z.array(z.string()),
  matchingStrategy: z.literal('all').optional(),
  limit: z.literal(1).optional(),
  page: z.number().default(1),
  hitsPerPage: z.number().default(20),
})

type Query = z.infer<typeof queryShape>

interface StoredIndex {
  settings: StoredSettings
  documents: Map<string, StoredDocument>
}

interface StoredTask {
  uid: number
  status: 'enqueued' | 'succeeded' | 'failed'
  error: { code: string } | null
}

const named = z.object({ uid: z.string(), primaryKey: z.literal('key') })
const swapped = z.array(z.object({ indexes: z.tuple([z.string(), z.string()]), rename: z.literal(false) }))
const keyed = z.array(z.looseObject({ key: z.string().regex(/^[a-zA-Z0-9_-]+$/) }))

export type Store = ReturnType<typeof createStore>

/** Indexes in memory; what is asked for is done a moment later, in order, as a task. */
export function createStore() {
  const indexes = new Map<string, StoredIndex>()
  const tasks: StoredTask[] = []
  let queue = Promise.resolve()
  const get = (uid: string): StoredIndex => {
    const index = indexes.get(uid)
    if (!index) throw new Refused(404, 'index_not_found')
    return index
  }
  return {
    indexes,
    enqueue: (_uid: string, type: string, work: () => void) => {
      const task: StoredTask = { uid: tasks.length, status: 'enqueued', error: null }
      tasks.push(task)
      queue = queue.then(() => new Promise((resolve) => setTimeout(resolve, 5))).then(() => run(task, work))
      return { taskUid: task.uid, status: task.status, type, enqueuedAt: new Date(0).toISOString() }
    },
    task: (uid: number) => tasks[uid],
    create: (body: unknown) => {
      const { uid } = named.parse(body)
      if (indexes.has(uid)) throw new Refused(409, 'index_already_exists')
      indexes.set(uid, { settings: settingsShape.parse({}), documents: new Map() })
    },
    drop: (uid: string) => void indexes.delete(uid),
    settle: (uid: string, body: unknown) => void (get(uid).settings = settingsShape.parse(body)),
    put: (uid: string, body: unknown) => {
      for (const document of keyed.parse(body)) get(uid).documents.set(document.key, document)
    },
    deleteBy: (uid: string, body: unknown) => {
      const { filter } = z.object({ filter: z.string() }).parse(body)
      const { documents, settings } = get(uid)
      const condition = parse(filter, settings)
      for (const [key, document] of documents) if (holds(condition, document)) documents.delete(key)
    },
    swap: (body: unknown) => {
      for (const {
        indexes: [a, b],
      } of swapped.parse(body)) {
        const [first, second] = [get(a), get(b)]
        indexes.set(a, second).set(b, first)
      }
    },
    index: (uid: string) => {
      get(uid)
      return { uid, primaryKey: 'key' }
    },
    stats: (uid: string) => ({ numberOfDocuments: get(uid).documents.size, isIndexing: false }),
    document: (uid: string, key: string) => {
      const document = get(uid).documents.get(key)
      if (!document) throw new Refused(404, 'document_not_found')
      return document
    },
    search: (body: unknown) => {
      const query = queryShape.parse(body)
      return search(get(query.indexUid), query)
    },
  }
}

function run(task: StoredTask, work: () => void): void {
  try {
    work()
    task.status = 'succeeded'
  } catch (problem) {
    task.status = 'failed'
    task.error = { code: problem instanceof Refused ? problem.code : String(problem) }
  }
}

function search({ documents, settings }: StoredIndex, query: Query) {
  const conditions = query.filter.map((one) => [one].flat().map((text) => parse(text, settings)))
  const searched = query.attributesToSearchOn ?? settings.searchableAttributes
  const found = [...documents.values()]
    .filter((document) => conditions.every((any) => any.some((one) => holds(one, document))))
    .filter((document) => matchesText(query.q, document, searched, settings))
    .toSorted(orderOf(query.sort, settings))
  const hits = query.distinct === undefined ? found : firstOfEach(found, query.distinct)
  const start = (query.page - 1) * query.hitsPerPage
  return {
    hits: hits.slice(start, start + query.hitsPerPage).map((hit) => shown(hit, query, settings)),
    totalHits: hits.length,
    page: query.page,
    hitsPerPage: query.hitsPerPage,
    facetDistribution: Object.fromEntries(query.facets.map((facet) => [facet, countsOf(hits, facet)])),
  }
}

function parse(text: string, { filterableAttributes }: StoredSettings) {
  const condition = parseFilter(text)
  if (!filterableAttributes.includes(condition.field)) throw new Refused(400, 'invalid_search_filter')
  return condition
}

function firstOfEach(found: StoredDocument[], attribute: string): StoredDocument[] {
  const seen = new Set<unknown>()
  return found.filter((document) => !seen.has(document[attribute]) && seen.add(document[attribute]))
}

function countsOf(hits: StoredDocument[], facet: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of hits.flatMap((hit) => hit[facet] ?? [])) {
    counts[String(value)] = (counts[String(value)] ?? 0) + 1
  }
  return counts
}

function shown(hit: StoredDocument, { attributesToRetrieve }: Query, settings: StoredSettings) {
  const names = attributesToRetrieve.filter((name) => settings.displayedAttributes.includes(name))
  return Object.fromEntries(names.filter((name) => name in hit).map((name) => [name, hit[name]]))
}

function orderOf(sort: string[], { sortableAttributes }: StoredSettings) {
  const keys = sort.map((rule) => keyOf(rule, sortableAttributes))
  return (a: StoredDocument, b: StoredDocument) => {
    for (const { of, sign } of keys) {
      const [left, right] = [of(a), of(b)]
      if (left !== right) return left < right ? -sign : sign
    }
    return 0
  }
}

function keyOf(rule: string, sortable: string[]) {
  const point = /^_geoPoint\((-?[\d.]+), (-?[\d.]+)\):asc$/.exec(rule)
  if (point) {
    const centre = { lat: Number(point[1]), lon: Number(point[2]) }
    return { of: (document: StoredDocument) => distanceInMetres(document, centre), sign: 1 }
  }
  const [name = '', direction] = rule.split(':')
  if (!sortable.includes(name)) throw new Refused(400, 'invalid_search_sort')
  const of = (document: StoredDocument) => {
    const value = document[name]
    return typeof value === 'number' || typeof value === 'string' ? value : Infinity
  }
  return { of, sign: direction === 'desc' ? -1 : 1 }
}
