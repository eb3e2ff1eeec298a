import { createReadStream } from 'node:fs'
import { createHash } from 'node:crypto'
import { RegisterFileError } from './register-file-error.ts'

export interface LineReader {
  /** Lines in batches, without their ends; throws a RegisterFileError at the first byte that is not UTF-8. */
  batches: () => AsyncGenerator<string[]>
  /** Of all bytes, when the last batch was read. */
  sha256: () => string
}

const chunkBytes = 1 << 17

/**
 * Streams a text file line by line and hashes it on the way. A file that ends in the middle of a line was cut off:
 * the publisher ends every line.
 */
export function readLines(file: string): LineReader {
  const hash = createHash('sha256')
  async function* batches(): AsyncGenerator<string[]> {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    let line = 0
    let rest = ''
    for await (const chunk of createReadStream(file, { highWaterMark: chunkBytes })) {
      hash.update(chunk)
      const lines = (rest + decoded(decoder, chunk, line)).split('\n')
      rest = lines.pop() ?? ''
      line += lines.length
      yield lines.map(withoutReturn)
    }
    if (rest !== '')
      throw new RegisterFileError(`the last line (${line + 1}) is cut off; the file is not whole`)
  }
  return { batches, sha256: () => hash.copy().digest('hex') }
}

function decoded(decoder: TextDecoder, chunk: Buffer, line: number): string {
  try {
    return decoder.decode(chunk, { stream: true })
  } catch {
    throw new RegisterFileError(
      `the text after line ${line + 1} is not UTF-8; load the file as it was published`,
    )
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
