import { fold } from '../../../search/fold.ts'

/** What a text becomes: what is said now, unless that is nothing, or the same in other letters ("VERGNAC"). */
export function kept<Text extends string | null>(before: Text, said: string | null): Text | string {
  if (said === null) return before
  return before !== null && fold(before) === fold(said) ? before : said
}
