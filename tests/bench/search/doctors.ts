import { inventPeople } from '../../../src/portal/demo/people.ts'
import { knownWords } from '../../../src/portal/demo/words.ts'
import type { SearchDocument } from '../../../src/search/document.ts'
import { fold } from '../../../src/search/fold.ts'

/** An invented doctor, with what a question about them is made from. */
export interface BenchDoctor {
  document: SearchDocument
  /** Town of the first practice, as written there; empty without one. */
  city: string
}

/** Takes a number and a seed, returns that many invented doctors. */
export function benchDoctors(count: number, seed: number): BenchDoctor[] {
  const words = knownWords()
  return [...inventPeople(count, seed, words)].map((person, at) => ({
    city: person.practices[0]?.city ?? '',
    document: {
      id: at + 1,
      names: person.names.map(({ given, family }) => ({ given, family })),
      facets: {
        condition: person.offered,
        language: person.languages,
        technique: person.techniques,
        diploma: person.credentials.flatMap(({ diplomaId }) => diplomaId ?? []),
        country: [person.country],
      },
      notOffered: person.notOffered,
      points: person.practices.map(({ lat, lon }) => ({ lat, lon })),
      publicUntil: Date.parse('2027-02-01T00:00:00Z') + at,
      slug: fold(`${person.names[0]?.given} ${person.names[0]?.family} ${at}`).replaceAll(' ', '-'),
    },
  }))
}
