import type { SearchEngine } from '../../../src/search/engine.ts'
import type { Question } from './questions.ts'

export interface Measured {
  kind: string
  questions: number
  p50: number
  p99: number
  /** The same for each question's fastest pass: what it costs when the machine does nothing else. */
  quietP50: number
  quietP99: number
  /** Share of those meant among the first ten, or null. */
  recall: number | null
}

const passes = 4

/** Asks every question several times, returns milliseconds and recall by kind, and over all as the last row. */
export function measure(engine: SearchEngine, questions: Question[]): Measured[] {
  const times = questions.map((): number[] => [])
  for (let pass = 0; pass <= passes; pass++) {
    questions.forEach(({ query }, at) => {
      const start = performance.now()
      engine.search(query)
      // The first pass warms up.
      if (pass > 0) times[at]?.push(performance.now() - start)
    })
  }
  const rows = questions.map((asked, at) => ({
    kind: asked.kind,
    times: times[at] ?? [],
    recall: recallOf(engine, asked),
  }))
  const kinds = [...Map.groupBy(rows, ({ kind }) => kind)]
  return [...kinds.map(([kind, group]) => summary(kind, group)), summary('all', rows)]
}

function summary(kind: string, rows: { times: number[]; recall: number | null }[]): Measured {
  const times = rows.flatMap((row) => row.times).sort((a, b) => a - b)
  const fastest = rows.map((row) => Math.min(...row.times)).sort((a, b) => a - b)
  const recalls = rows.flatMap(({ recall }) => recall ?? [])
  const sum = recalls.reduce((total, recall) => total + recall, 0)
  return {
    kind,
    questions: rows.length,
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    quietP50: at(fastest, 0.5),
    quietP99: at(fastest, 0.99),
    recall: recalls.length > 0 ? sum / recalls.length : null,
  }
}

function recallOf(engine: SearchEngine, { query, meant }: Question): number | null {
  if (!meant || meant.size === 0) return null
  const found = engine.search({ ...query, pageSize: 10 }).hits.filter(({ id }) => meant.has(id))
  return found.length / Math.min(10, meant.size)
}

function at(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
}
