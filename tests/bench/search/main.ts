import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { closeDatabase, openDatabase } from '../../../src/kernel/database.ts'
import { migrate } from '../../../src/kernel/migrate.ts'
import { projectRoot } from '../../../src/kernel/root.ts'
import { loadFacts } from '../../../src/library/facts.ts'
import { searchTerms } from '../../../src/library/search-terms.ts'
import { byFacet } from '../../../src/search/document.ts'
import { createEmbeddedEngine } from '../../../src/search/embedded-engine.ts'
import type { SearchQuery } from '../../../src/search/engine.ts'
import { fold } from '../../../src/search/fold.ts'
import { loadGazetteer } from '../../../src/search/gazetteer/load-gazetteer.ts'
import { placeBook, type PlaceBook } from '../../../src/search/place-book.ts'
import { benchDoctors, type BenchDoctor } from './doctors.ts'
import { measure, type Measured } from './measure.ts'
import { questionsAbout } from './questions.ts'

/** Measures the search alone, without the database: build, memory, milliseconds, recall. */
export function benchSearch(sizes: number[], seed: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'))
  const database = openDatabase(join(folder, 'gazetteer.db'))
  try {
    migrate(database)
    loadGazetteer(database)
    for (const size of sizes) benchSize(benchDoctors(size, seed), placeBook(database), seed)
  } finally {
    closeDatabase(database)
    rmSync(folder, { recursive: true })
  }
}

function benchSize(doctors: BenchDoctor[], places: PlaceBook, seed: number): void {
  const terms = searchTerms(loadFacts(join(projectRoot, 'content')))
  const now = new Date('2026-11-21T12:00:00Z')
  const documents = doctors.map(({ document }) => document)
  const heapBefore = usedMegabytes()
  const start = performance.now()
  const engine = createEmbeddedEngine({ terms, places })
  engine.apply(documents, [])
  const first = engine.search({ ...firstQuestion, now })
  const seconds = (performance.now() - start) / 1000
  const megabytes = usedMegabytes() - heapBefore
  console.log(`\n${first.total} doctors: built in ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`)
  const questions = questionsAbout({ doctors, terms, places, now, spellings: spellings() }, seed + 1)
  print(measure(engine, questions))
}

const firstQuestion: Omit<SearchQuery, 'now'> = {
  q: '',
  near: '',
  locale: 'en',
  position: null,
  radiusKm: null,
  filters: byFacet(() => []),
  sort: null,
  page: 1,
  pageSize: 20,
}

const pairs = z.array(z.object({ Hebr: z.string(), Latn: z.string() }))
const namesFile = z.object({ he: z.object({ given: pairs, family: pairs }) })

function spellings(): Map<string, string[]> {
  const file = readFileSync(join(projectRoot, 'db/demonstration/names.json'), 'utf8')
  const { he } = namesFile.parse(JSON.parse(file))
  const table = new Map<string, string[]>()
  for (const { Hebr, Latn } of [...he.given, ...he.family]) {
    const key = fold(Hebr)
    table.set(key, [...(table.get(key) ?? [key]), fold(Latn)])
  }
  return table
}

function print(rows: Measured[]): void {
  const ms = (value: number) => value.toFixed(2).padStart(8)
  console.log(`${'kind'.padEnd(30)}    n   p50 ms   p99 ms  quiet50  quiet99 recall@10`)
  for (const { kind, questions, p50, p99, quietP50, quietP99, recall } of rows) {
    const share = recall === null ? '' : recall.toFixed(3).padStart(9)
    console.log(
      `${kind.padEnd(30)} ${String(questions).padStart(4)} ${ms(p50)} ${ms(p99)} ${ms(quietP50)} ${ms(quietP99)} ${share}`,
    )
  }
}

function usedMegabytes(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}

if (import.meta.main) {
  const sizes = process.argv.slice(2).map(Number)
  benchSearch(sizes.length > 0 ? sizes : [5_000, 200_000], 2026)
}
