import { join } from 'node:path'
import { projectRoot } from '../../kernel/root.ts'
import { wordIds } from '../../directory/sync-words.ts'
import { loadFacts } from '../../library/facts.ts'
import type { KnownWords } from './listing-file.ts'

/** The words of content/ as a demonstration needs them. */
export function knownWords(): KnownWords {
  const facts = loadFacts(join(projectRoot, 'content'))
  return {
    ...wordIds(facts),
    diplomaIssuer: (id) => {
      const diploma = facts.diplomas.get(id)
      return diploma?.places[0]?.fr ?? diploma?.names.fr ?? id
    },
  }
}
