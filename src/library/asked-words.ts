import { z } from 'zod'
import { readList } from './content-files.ts'
import { synonyms, text } from './schemas.ts'

/** How people ask for something that has another title, by its address without the language. */
export type AskedWords = ReadonlyMap<string, z.infer<typeof askedSchema>>

const askedSchema = z.strictObject({ id: text.regex(/^\/.*\/(?:#.*)?$/), words: synonyms })

/** Reads them from the content folder; throws one sentence that names the file and the field. */
export function readAskedWords(folder: string): AskedWords {
  return readList(folder, 'asked-words.json', askedSchema)
}
