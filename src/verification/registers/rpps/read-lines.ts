import { createReadStream } from 'node:fs'
import { createHash } from 'node:crypto'
import { RegisterFileError } from './register-file-error.ts'

export interface LineReader {
  /** Lines in batches, without their ends; throws a RegisterFileError at the first byte that is not UTF-8. */
  batches: () => AsyncGenerator<string[]>
  /** Of all bytes, when the last batch was read. */
  sha256: () => string
}

const chunkBytes = 1 << 16
const longestLine = 1 << 20

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
      if (rest.length > longestLine)
        throw new RegisterFileError(`line ${line + 1} does not end; this is another file`)
      yield lines.map(withoutReturn)
    }
    if (rest !== '')
      throw new RegisterFileError(`the last line (${line + 1}) is cut off; the file is not whole`)
    decoded(decoder, null, line)
  }
  return { batches, sha256: () => hash.copy().digest('hex') }
}

// Without a chunk the text is over: half a letter is none.
function decoded(decoder: TextDecoder, chunk: Buffer | null, line: number): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch {
    throw new RegisterFileError(
      `the text after line ${line + 1} is not UTF-8; load the file as it was published`,
    )
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
