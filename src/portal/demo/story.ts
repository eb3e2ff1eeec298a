import { join } from 'node:path'
import { projectRoot } from '../../kernel/root.ts'
import type { LoadCount } from './load.ts'
import { makeDemonstration } from './make-demonstration.ts'
import { readListingFile } from './read-listing-file.ts'
import { knownWords } from './words.ts'

const storyFile = join(projectRoot, 'db/demonstration/society.jsonl')

/** Makes the demonstration that `npm start` shows: invented doctors in real towns, with their stories. */
export function makeStoryDemonstration(file: string, now: Date): LoadCount {
  const words = knownWords()
  const people = readListingFile(storyFile, words)
  return makeDemonstration({ file, words, people, now, seed: 1, onPerson: () => undefined })
}
