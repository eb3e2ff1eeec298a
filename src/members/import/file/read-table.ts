import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import { z } from 'zod'
import { readCsv } from './read-csv.ts'
import {
  sheetLimits,
  tableRefusals,
  TableProblem,
  type Table,
  type TableLimits,
  type TableSource,
} from './table.ts'

const headBytes = 4100
const sheetSeconds = 30
const memoryMb = 512

/** Reads a file as a table, whatever it is called: CSV, XLSX or ODS. Throws a TableProblem for anything else. */
export async function readTable(source: TableSource, limits: TableLimits): Promise<Table> {
  if (source.bytes === 0) throw new TableProblem('empty')
  if (source.bytes > limits.bytes) throw new TableProblem('too-large')
  const head = await firstOf(source)
  if (isZip(head)) return readSheetApart(source)
  // Excel before 2007, and every locked workbook.
  if (head[0] === 0xd0 && head[1] === 0xcf) throw new TableProblem('old-format')
  const type = await fileTypeFromBuffer(head).catch(() => undefined)
  if (type && !type.mime.startsWith('text/') && type.ext !== 'xml') throw new TableProblem('not-a-table')
  return readCsv(source, limits)
}

function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4
}

async function firstOf({ chunks }: TableSource): Promise<Uint8Array> {
  for await (const chunk of chunks()) return chunk.subarray(0, headBytes)
  throw new TableProblem('empty')
}

async function readSheetApart(source: TableSource): Promise<Table> {
  if (source.bytes > sheetLimits.bytes) throw new TableProblem('too-large')
  const parts: Uint8Array[] = []
  for await (const chunk of source.chunks()) parts.push(chunk)
  const answer = await askReader(new Uint8Array(Buffer.concat(parts)))
  if (!answer.ok) throw new TableProblem(answer.reason, answer.line)
  return { format: answer.format, encoding: null, separator: null, rows: oneByOne(answer.rows) }
}

async function* oneByOne(rows: string[][]): AsyncGenerator<string[], undefined> {
  yield* rows
}

const answered = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), format: z.enum(['xlsx', 'ods']), rows: z.array(z.array(z.string())) }),
  z.object({ ok: z.literal(false), reason: z.enum(tableRefusals), line: z.number().nullable() }),
])

function askReader(bytes: Uint8Array): Promise<z.infer<typeof answered>> {
  const reader = fork(readerFile(), {
    execArgv: [`--max-old-space-size=${String(memoryMb)}`],
    // None of the site's secrets, and no word about its end in the site's log.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  return new Promise<z.infer<typeof answered>>((resolve, reject) => {
    const slow = setTimeout(() => reject(new TableProblem('too-slow')), sheetSeconds * 1000)
    reader.once('message', (message) => resolve(answered.parse(message)))
    reader.on('error', reject)
    reader.once('exit', (code) => {
      clearTimeout(slow)
      reject(code === null ? new TableProblem('too-large') : new Error('import: a sheet was not read'))
    })
    reader.send(bytes)
  }).finally(() => reader.kill('SIGKILL'))
}

const inProject = 'src/members/import/file/sheet-reader.ts'

// The built pages lie elsewhere: the source of the reader is found from the folder above them.
function readerFile(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const file = join(folder, inProject)
    if (existsSync(file)) return file
    if (folder === dirname(folder)) throw new Error(`import: ${inProject} is missing`)
  }
}
