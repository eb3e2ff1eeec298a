import { textsOf } from './beside/library.ts'
import { libraries } from './beside/libraries.ts'
import { megabytesKept, timesOf, type Figures } from './figures.ts'
import { measure } from './measure.ts'
import type { World } from './question.ts'
import { questionsAbout } from './questions.ts'

/** A name that nobody bears, so that only the change can bring it into an answer. */
const newName = 'Quvixelmar'
const rounds = 20

/** Takes the name of a library, returns its figures on the same doctors and questions. Throws for one that is not in the list. */
export async function measureLibrary(world: World, seed: number, name: string): Promise<Figures> {
  const library = libraries()
    .find((one) => one.name === name)
    ?.make()
  if (!library) throw new Error(`bench: there is no library ${name}`)
  const questions = questionsAbout(world, seed + 1)
  const texts = textsOf(world, world.doctors)
  const before = megabytesKept()
  const start = performance.now()
  await library.build(texts)
  const built = { buildSeconds: (performance.now() - start) / 1000, megabytes: megabytesKept() - before }
  const measured = await measure(({ q }) => library.ask(q, 20), questions, true)
  const visible: number[] = []
  const gone: number[] = []
  for (const one of texts.slice(0, rounds)) {
    const replaced = performance.now()
    await library.replace({ ...one, names: newName })
    await library.ask(newName, 20)
    const removed = performance.now()
    await library.remove(one.id)
    await library.ask(newName, 20)
    visible.push(removed - replaced)
    gone.push(performance.now() - removed)
  }
  return { name, ...built, ...measured, visible: timesOf(visible).p50, gone: timesOf(gone).p50 }
}
