import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { readEncoding } from './read-encoding.ts'
import { csvOptions, readSeparator } from './read-separator.ts'
import { mostColumns, TableProblem, type Table, type TableLimits, type TableSource } from './table.ts'

const sampleLetters = 100_000

/** Reads a text file as a table, row by row, in whichever encoding and with whichever separator it is. */
export async function readCsv(source: TableSource, limits: TableLimits): Promise<Table> {
  const encoding = await readEncoding(source)
  const { separator, above } = readSeparator(await beginning(source, encoding))
  return { format: 'csv', encoding, separator, rows: rowsOf(source, { encoding, separator, above }, limits) }
}

async function* lettersOf(source: TableSource, encoding: string): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of source.chunks()) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

async function beginning(source: TableSource, encoding: string): Promise<string> {
  let text = ''
  for await (const piece of lettersOf(source, encoding)) {
    text += piece
    if (text.length >= sampleLetters) break
  }
  const whole = text.slice(0, sampleLetters)
  return whole.length < text.length ? whole.slice(0, whole.lastIndexOf('\n') + 1 || undefined) : whole
}

async function* rowsOf(
  source: TableSource,
  { encoding, separator, above }: { encoding: string; separator: string; above: number },
  limits: TableLimits,
): AsyncGenerator<string[], undefined> {
  const options = { ...csvOptions(separator), from_line: above + 1 }
  const parser = Readable.from(lettersOf(source, encoding)).pipe(parse(options))
  let count = above
  for (let line = 0; line < above; line++) yield []
  try {
    for await (const row of parser) {
      const cells = asCells(row)
      count++
      if (cells.length > mostColumns) throw new TableProblem('too-many-columns', count)
      if (count > limits.rows + 50) throw new TableProblem('too-many-rows')
      yield cells
    }
  } catch (problem) {
    // The reader gives up what it holds: how many lines it had read, it says itself.
    if (problem instanceof CsvError) throw new TableProblem('damaged', above + Number(problem['records']) + 1)
    throw problem
  }
}

function asCells(row: unknown): string[] {
  return Array.isArray(row) ? row.map(String) : []
}
