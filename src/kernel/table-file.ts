import { setImmediate } from 'node:timers/promises'
import { stringify } from 'csv-stringify/sync'

/** Rows of a table for spreadsheets (CSV); what they would run as a formula stays text, behind a quoted apostrophe. */
export function csvRows(rows: unknown[][], delimiter: ',' | ';' = ','): string {
  return stringify(rows, {
    delimiter,
    escape_formulas: true,
    quoted_match: /^[=+\-@\t\r]|'/,
    record_delimiter: 'windows',
  })
}

/** The beginning of such a file: the mark that tells spreadsheets that it is UTF-8, and the names of the columns. */
export function csvHead(columns: readonly string[], delimiter?: ',' | ';'): string {
  return `\ufeff${csvRows([[...columns]], delimiter)}`
}

type Piece = string | Uint8Array

/**
 * A file that is made piece by piece while it is read; a reader who goes away ends the making. Between two pieces
 * everybody else gets their turn: making one waits for nothing by itself.
 */
export function bytesOf(
  pieces: Generator<Piece, undefined> | AsyncGenerator<Piece, undefined>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      await setImmediate()
      const { done, value } = await pieces.next()
      if (done === true) controller.close()
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })
}
