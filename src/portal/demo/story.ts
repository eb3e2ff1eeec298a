import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../../kernel/database.ts'
import { projectRoot } from '../../kernel/root.ts'
import { addApplicants } from './applicants.ts'
import { addAwards } from './awards.ts'
import { addCourses } from './courses.ts'
import type { LoadCount } from './load.ts'
import { addMembers } from './members.ts'
import { makeDemonstration } from './make-demonstration.ts'
import { readListingFile } from './read-listing-file.ts'
import { knownWords } from './words.ts'

const folder = join(projectRoot, 'db/demonstration')
const storyFile = join(folder, 'society.jsonl')

/** Makes the demonstration that `npm start` shows: invented doctors in real towns, with their stories. */
export function makeStoryDemonstration(file: string, now: Date): LoadCount {
  const words = knownWords()
  const people = readListingFile(storyFile, words).map((person) => ({
    ...person,
    portrait: portraitOf(person.ref ?? ''),
  }))
  const also = (database: Database) => {
    addCourses(database, now)
    addAwards(database, now)
    addMembers(database, now)
    addApplicants(database, words, now)
  }
  return makeDemonstration({ file, words, people, now, seed: 1, onPerson: () => undefined, also })
}

// Drawn rings with initials: an invented doctor has no face.
function portraitOf(ref: string): Buffer | undefined {
  const file = join(folder, 'portraits', `${ref}.webp`)
  return existsSync(file) ? readFileSync(file) : undefined
}
