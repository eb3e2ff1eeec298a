import { createEmbeddedEngine } from '../../../src/search/embedded-engine.ts'
import { megabytesKept, timesOf, type Figures, type Start } from './figures.ts'
import { measure } from './measure.ts'
import { asker, openServices, timeUntilGone, timeUntilVisible } from './ours.ts'
import { question, type World } from './question.ts'
import { questionsAbout } from './questions.ts'

/** The search as pages have it: facets, distances, and every doctor confirmed by the database. */
export async function measureOurs(world: World, seed: number, folder: string): Promise<Figures> {
  const questions = questionsAbout(world, seed + 1)
  const before = megabytesKept()
  const start = performance.now()
  const services = openServices(folder)
  const built = { buildSeconds: (performance.now() - start) / 1000, megabytes: megabytesKept() - before }
  return {
    name: 'this search',
    ...built,
    ...(await measure(asker(services), questions, false)),
    visible: await timeUntilVisible(services, world.doctors),
    gone: await timeUntilGone(services, world.doctors),
  }
}

/** The engine without the database: what it proposes, with all counts and distances. */
export async function measureEngine(world: World, seed: number): Promise<Figures> {
  const questions = questionsAbout(world, seed + 1)
  const documents = world.doctors.map(({ document }) => document)
  const before = megabytesKept()
  const start = performance.now()
  const engine = createEmbeddedEngine(world)
  engine.apply(documents, [])
  const built = { buildSeconds: (performance.now() - start) / 1000, megabytes: megabytesKept() - before }
  const measured = await measure((query) => engine.search(query).hits.map(({ id }) => id), questions, false)
  const some = documents.slice(0, 20)
  const changes = {
    visible: timesOf(some.map((document) => timed(() => engine.apply([document], [])))).p50,
    gone: timesOf(some.map(({ id }) => timed(() => engine.apply([], [id])))).p50,
  }
  return { name: 'its engine alone', ...built, ...measured, ...changes }
}

/** From nothing to the first answer, in a process that does nothing else. */
export async function measureStart(folder: string): Promise<Start> {
  const start = performance.now()
  await asker(openServices(folder))(question('', 'lumbago', 'fr', null).query)
  return { seconds: (performance.now() - start) / 1000, megabytes: megabytesOfProcess() }
}

function megabytesOfProcess(): number {
  megabytesKept()
  return process.memoryUsage().rss / 2 ** 20
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
