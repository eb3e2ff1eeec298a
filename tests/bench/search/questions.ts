import { randomFrom, type Random } from '../../../src/portal/demo/random.ts'
import { byFacet } from '../../../src/search/document.ts'
import { conditionQuestions } from './condition-questions.ts'
import { nameQuestions } from './name-questions.ts'
import { question, type Question, type World } from './question.ts'

/** Takes a world and a seed, returns some eight hundred questions of every kind in a mixed order, with their answers. */
export function questionsAbout(world: World, seed: number): Question[] {
  const random = randomFrom(seed)
  const all = [
    ...nameQuestions(world, random),
    ...conditionQuestions(world, random),
    ...keystrokes(world, random),
    ...filtered(world, random, false),
    ...filtered(world, random, true),
    ...withoutWords(),
  ]
  return random.some(all, all.length)
}

/** What is asked while somebody types a question, letter by letter. */
function keystrokes({ doctors }: World, random: Random): Question[] {
  const { document } = random.pick(doctors)
  const name = document.names[0]
  const typed = ['mal de dos toulouse', 'כאבי גב בירושלים', 'tennis elbow', `${name?.given} ${name?.family}`]
  return typed
    .flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)))
    .map((text) => question('every keystroke', text, 'fr', null))
}

function filtered({ doctors }: World, random: Random, around: boolean): Question[] {
  return Array.from({ length: 25 }, () => {
    const { document } = random.pick(doctors)
    const facet = random.pick(['condition', 'language', 'technique', 'country'] as const)
    const asked = question(around ? 'filter and radius' : 'filter', '', 'fr', null)
    const filters = { ...byFacet(() => []), [facet]: document.facets[facet].slice(0, 2) }
    const position = around ? (document.points[0] ?? null) : null
    const radiusKm = around ? random.pick([10, 30, 100]) : null
    return { ...asked, query: { ...asked.query, filters, position, radiusKm } }
  })
}

function withoutWords(): Question[] {
  const empty = Array.from({ length: 10 }, () => question('nothing typed', '', 'en', null))
  return [
    ...empty,
    ...empty.map(({ query }) => ({
      kind: 'by name',
      query: { ...query, sort: 'name' as const },
      meant: null,
    })),
    ...empty.map(({ query }) => ({ kind: 'far page', query: { ...query, page: 2000 }, meant: null })),
  ]
}
