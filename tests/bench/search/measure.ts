import type { SearchQuery } from '../../../src/search/engine.ts'
import { timesOf, type Figures, type KindFigures } from './figures.ts'
import type { Question } from './question.ts'

/** Answers one question with the first ids. */
export type Ask = (query: SearchQuery) => Promise<number[]> | number[]

export type Measured = Pick<Figures, 'kinds' | 'words' | 'wordsQuiet' | 'all' | 'asked' | 'questions'>

const passes = 3
/** A slow library is measured with as many questions as fit; they come in a mixed order. */
const mostSeconds = 20

interface Answered extends Question {
  times: number[]
  recall: number | null
}

/** Asks every question several times, returns milliseconds and recall by kind and over all. */
export async function measure(ask: Ask, questions: Question[], onlyWords: boolean): Promise<Measured> {
  const wanted = questions.filter(({ query }) => !onlyWords || query.q !== '')
  const answered: Answered[] = []
  const end = performance.now() + mostSeconds * 1000
  // The first pass warms up and looks at the answers.
  for (const asked of wanted) {
    if (performance.now() > end) break
    answered.push({ ...asked, times: [], recall: recallOf(await ask(asked.query), asked) })
  }
  for (let pass = 0; pass < passes; pass++) {
    if (pass > 0 && performance.now() > end) break
    for (const { query, times } of answered) {
      const start = performance.now()
      await ask(query)
      times.push(performance.now() - start)
    }
  }
  const inWords = answered.filter(({ query }) => query.q !== '')
  const kinds = [...Map.groupBy(answered, ({ kind }) => kind)]
  return {
    kinds: kinds.map(([kind, group]) => summary(kind, group)).sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    words: timesOf(inWords.flatMap(({ times }) => times)),
    wordsQuiet: timesOfBoth(inWords).quiet,
    all: onlyWords ? null : timesOfBoth(answered),
    asked: answered.length,
    questions: wanted.length,
  }
}

function summary(kind: string, group: Answered[]): KindFigures {
  const recalls = group.flatMap(({ recall }) => recall ?? [])
  const sum = recalls.reduce((total, recall) => total + recall, 0)
  return {
    kind,
    questions: group.length,
    ...timesOfBoth(group),
    recall: recalls.length > 0 ? sum / recalls.length : null,
  }
}

function timesOfBoth(group: Answered[]) {
  return {
    wall: timesOf(group.flatMap(({ times }) => times)),
    quiet: timesOf(group.map(({ times }) => Math.min(...times))),
  }
}

function recallOf(ids: number[], { meant }: Question): number | null {
  if (!meant || meant.size === 0) return null
  return ids.slice(0, 10).filter((id) => meant.has(id)).length / Math.min(10, meant.size)
}
