import { open } from 'node:fs/promises'
import { basename } from 'node:path'

/** A file that somebody brings in; it can be read more than once. */
export interface TableSource {
  name: string
  bytes: number
  chunks: () => AsyncIterable<Uint8Array>
}

/** The rows of a file as text, from the top, titles and all; `encoding` and `separator` of a CSV file only. */
export interface Table {
  format: 'csv' | 'xlsx' | 'ods'
  encoding: string | null
  separator: string | null
  rows: AsyncIterable<string[]>
}

export const tableRefusals = [
  'empty',
  'too-large',
  'not-a-table',
  'old-format',
  'damaged',
  'mixed-encodings',
  'too-many-rows',
  'too-many-columns',
  'too-slow',
] as const

export type TableRefusal = (typeof tableRefusals)[number]

/** What cannot be read; `line` where it is known. Thrown inside this folder, a value for everybody else. */
export class TableProblem extends Error {
  readonly reason: TableRefusal
  readonly line: number | null

  constructor(reason: TableRefusal, line: number | null = null) {
    super(reason)
    this.reason = reason
    this.line = line
  }
}

/** What a file may be at most. Pages take less than the operator's command. */
export interface TableLimits {
  bytes: number
  rows: number
}

export const mostColumns = 200
export const pageLimits: TableLimits = { bytes: 10 * 1024 * 1024, rows: 10_000 }
export const commandLimits: TableLimits = { bytes: 300 * 1024 * 1024, rows: 300_000 }
/** Spreadsheets are unpacked as a whole: less of them than of CSV. */
export const sheetLimits: TableLimits = { bytes: 10 * 1024 * 1024, rows: 50_000 }

export function sourceOfBytes(name: string, bytes: Uint8Array): TableSource {
  return {
    name,
    bytes: bytes.length,
    chunks: async function* () {
      yield bytes
    },
  }
}

/** A file of the operator's disk; throws when it cannot be opened. */
export async function sourceOfFile(path: string): Promise<TableSource> {
  const file = await open(path)
  const { size } = await file.stat()
  await file.close()
  return {
    name: basename(path),
    bytes: size,
    chunks: async function* () {
      const handle = await open(path)
      for await (const chunk of handle.createReadStream({ highWaterMark: 1 << 18 })) yield toBytes(chunk)
    },
  }
}

function toBytes(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk
  throw new Error('import: a file gives bytes')
}
