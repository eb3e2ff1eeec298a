import { join } from 'node:path'
import { projectRoot } from '../../../src/kernel/root.ts'
import { bannedOffersOf } from '../../../src/library/country-rules.ts'
import { loadFacts } from '../../../src/library/facts.ts'
import type { ListedPerson } from '../../../src/portal/demo/listing-file.ts'
import { inventPeople } from '../../../src/portal/demo/people.ts'
import { randomFrom } from '../../../src/portal/demo/random.ts'
import { knownWords } from '../../../src/portal/demo/words.ts'
import type { SearchDocument } from '../../../src/search/document.ts'
import { fold } from '../../../src/search/fold.ts'
import { inventUnknownName } from './names.ts'

/** An invented doctor, with what a question about them is made from. */
export interface BenchDoctor {
  document: SearchDocument
  /** Town of the first practice, as written there; empty without one. */
  city: string
}

/** The instant of every question. */
export const benchNow = new Date('2026-11-21T12:00:00Z')

/** Invents people as for a demonstration, with offers that their law allows, under names that the engine was not tuned on. */
export function* benchPeople(count: number, seed: number): Generator<ListedPerson> {
  const random = randomFrom(seed + 77_000)
  const facts = loadFacts(join(projectRoot, 'content'))
  for (const person of inventPeople(count, seed, knownWords())) {
    const banned = bannedOffersOf(facts, person).map(({ condition }) => condition)
    const offered = person.offered.filter((condition) => !banned.includes(condition))
    yield { ...person, offered, names: inventUnknownName(person.country, random) }
  }
}

/** Takes a number and a seed, returns that many invented doctors; their ids are those that a new database gives. */
export function benchDoctors(count: number, seed: number): BenchDoctor[] {
  return [...benchPeople(count, seed)].map((person, at) => ({
    city: person.practices[0]?.city ?? '',
    document: documentOf(person, at + 1),
  }))
}

function documentOf(person: ListedPerson, id: number): SearchDocument {
  const countries = person.practices.map(({ country }) => country)
  return {
    id,
    names: person.names.map(({ given, family }) => ({ given, family })),
    facets: {
      condition: person.offered,
      language: person.languages,
      technique: person.techniques,
      diploma: person.credentials.flatMap(({ diplomaId }) => diplomaId ?? []),
      country: countries.length > 0 ? [...new Set(countries)] : [person.country],
    },
    notOffered: person.notOffered,
    points: person.practices.map(({ lat, lon }) => ({ lat, lon })),
    publicUntil: benchNow.getTime() + 70 * 86_400_000,
    slug: fold(`${person.names[0]?.given} ${person.names[0]?.family} ${id}`).replaceAll(' ', '-'),
  }
}
