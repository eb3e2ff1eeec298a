import type { Random } from '../../../src/portal/demo/random.ts'
import type { SearchDocument } from '../../../src/search/document.ts'
import { fold } from '../../../src/search/fold.ts'
import { kmBetween } from '../../../src/search/gazetteer/box.ts'
import type { BenchDoctor } from './doctors.ts'
import { spellingsOf } from './names.ts'
import { question, type Question, type World } from './question.ts'
import { slipped } from './slips.ts'

const each = 40

/** Questions for a doctor by name, as people write it, rightly and wrongly. */
export function nameQuestions(world: World, random: Random): Question[] {
  const named = idsByName(world)
  return [...latinQuestions(world, named, random), ...hebrewQuestions(world, named, random)]
}

type Named = ReadonlyMap<string, SearchDocument[]>
type Writing = (given: string, family: string, doctor: BenchDoctor) => string

function latinQuestions({ doctors }: World, named: Named, random: Random): Question[] {
  const latin = doctors.filter(({ document, city }) => document.names.length === 1 && city !== '')
  const ask = (kind: string, write: Writing, near = false) =>
    Array.from({ length: each }, () => {
      const doctor = random.pick(latin)
      const { given, family } = doctor.document.names[0] ?? { given: '', family: '' }
      const same = named.get(nameOf(given, family)) ?? []
      const meant = near ? same.filter((other) => isNear(other, doctor.document)) : same
      return question(kind, write(given, family, doctor), 'fr', new Set(meant.map(({ id }) => id)))
    })
  return [
    ...ask('name', (given, family) => `${given} ${family}`),
    ...ask('name, swapped', (given, family) => `${family} ${given}`),
    ...ask('name, no accents', (given, family) => `${fold(given)} ${fold(family)}`),
    ...ask('name, beginning', (given, family) => `${given} ${family.slice(0, -random.below(3) - 1)}`),
    ...ask('name, one slip', (given, family) => slipped(nameOf(given, family), 1, random)),
    ...ask('name, two slips', (given, family) => slipped(nameOf(given, family), 2, random)),
    ...ask('name and town', (given, family, { city }) => `${given} ${family} ${city}`, true),
  ]
}

function hebrewQuestions({ doctors }: World, named: Named, random: Random): Question[] {
  const both = doctors.filter(({ document }) => document.names.length === 2)
  const ask = (kind: string, write: (given: string, family: string) => string) =>
    Array.from({ length: each }, () => {
      const { given, family } = random.pick(both).document.names[1] ?? { given: '', family: '' }
      const meant = named.get(nameOf(given, family)) ?? []
      return question(kind, write(given, family), 'he', new Set(meant.map(({ id }) => id)))
    })
  const spelled = (hebrew: string) => random.pick(spellingsOf(hebrew))
  return [
    ...ask('Hebrew name', (given, family) => `${given} ${family}`),
    ...ask('Hebrew name, one slip', (given, family) => slipped(`${given} ${family}`, 1, random)),
    ...ask('Hebrew name in Latin', (given, family) => `${spelled(given)} ${spelled(family)}`),
  ]
}

/** Whoever bears a name, in the script it is written in. */
function idsByName({ doctors }: World): Named {
  const ids = new Map<string, SearchDocument[]>()
  for (const { document } of doctors) {
    for (const { given, family } of document.names) {
      const key = nameOf(given, family)
      const known = ids.get(key)
      if (known) known.push(document)
      else ids.set(key, [document])
    }
  }
  return ids
}

function nameOf(given: string, family: string): string {
  return `${fold(given)} ${fold(family)}`
}

function isNear(one: SearchDocument, other: SearchDocument): boolean {
  const home = other.points[0]
  return home !== undefined && one.points.some((point) => kmBetween(point, home) <= 30)
}
