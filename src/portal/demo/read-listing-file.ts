import { readFileSync } from 'node:fs'
import { CommandError } from '../command-error.ts'
import { listingLineReader, type KnownWords, type ListedPerson } from './listing-file.ts'

/** Reads a whole listing file; throws a sentence with the line's number when one cannot be read. */
export function readListingFile(file: string, words: KnownWords): ListedPerson[] {
  const readLine = listingLineReader(words)
  const refs = new Map<string, number>()
  const lines = decode(contentOf(file)).split(/\r?\n/)
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const number = index + 1
    try {
      const person = readLine(line)
      const first = refs.get(person.ref ?? '')
      if (first !== undefined) throw new Error(`ref: "${person.ref}" is already in line ${first}`)
      refs.set(person.ref ?? '', number)
      return [person]
    } catch (problem) {
      throw new CommandError(
        `line ${number}: ${problem instanceof Error ? problem.message : 'cannot be read'}`,
      )
    }
  })
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (problem) {
    throw new CommandError(`the file cannot be read: ${problem instanceof Error ? problem.message : file}`)
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new CommandError('the file is not UTF-8')
  }
}
