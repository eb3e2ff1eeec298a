import { parse } from 'csv-parse/sync'

export const separators = [';', ',', '\t', '|'] as const
export type Separator = (typeof separators)[number]

const mostLines = 60

/** How the cells of a text are parted, and how many lines of titles stand above the table. */
export interface Separation {
  separator: Separator
  above: number
}

/** Finds the separator: as the first line says ("sep=;"), or by what gives the most lines of equal length. */
export function readSeparator(text: string): Separation {
  const said = /^\uFEFF?sep=(.)\r?\n/i.exec(text)?.[1]
  const told = separators.find((separator) => separator === said)
  const tried = (told ? [told] : separators).map((separator) => look(text, separator))
  const { separator, above } = tried.reduce((best, one) => (one.score > best.score ? one : best))
  return { separator, above }
}

/** How a file of this separator is parted into rows; quotes that were forgotten are text. */
export function csvOptions(separator: string) {
  return {
    delimiter: separator,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 1_000_000,
  } as const
}

function look(text: string, separator: Separator): Separation & { score: number } {
  const rows = firstRows(text, separator)
  const many = rows.map((row) => row.length).filter((count) => count > 1)
  const [usual = 1, lines = []] = mostCommon(many) ?? []
  const first = rows.findIndex((row) => row.length >= usual && row.length > 1)
  // A title over several lines is one row: then none of it is left out.
  const isPlain = rows.slice(0, first).every((row) => row.every((cell) => !cell.includes('\n')))
  return { separator, above: isPlain ? Math.max(0, first) : 0, score: lines.length * Math.log2(usual + 1) }
}

function firstRows(text: string, separator: Separator): string[][] {
  try {
    // The last line of a sample may be cut.
    return parse(text, { ...csvOptions(separator), to: mostLines })
  } catch {
    return []
  }
}

function mostCommon(counts: number[]): [number, number[]] | undefined {
  return [...Map.groupBy(counts, (count) => count)].toSorted(([, a], [, b]) => b.length - a.length)[0]
}
