import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { z } from 'zod'
import type { Column, Columns } from './columns.ts'

/** At the front of every file; another machine's order of bytes, or another format, has another number there. */
const magic = 0xb0e4d202

/** Magic, checksum of all that follows, length of the header. */
const startBytes = 12

/** How much is read at once for the checksum. */
const pieceBytes = 2 ** 20

const header = z.object({
  stamp: z.string(),
  columns: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['numbers', 'floats', 'words']),
      bytes: z.int().nonnegative(),
    }),
  ),
})

type Header = z.infer<typeof header>
type Kind = Header['columns'][number]['kind']

/** Takes columns and a text that says what they stand for, writes them to a file and on to the disk. */
export function writeColumns(file: string, stamp: string, columns: Columns): void {
  const parts = [...columns].map(([name, column]) => ({ name, kind: kindOf(column), bytes: bytesOf(column) }))
  const described = parts.map(({ name, kind, bytes }) => ({ name, kind, bytes: bytes.length }))
  const head = Buffer.from(JSON.stringify({ stamp, columns: described } satisfies Header))
  const length = Buffer.from(Uint32Array.of(head.length).buffer)
  const body = [length, head, ...parts.map(({ bytes }) => bytes)]
  const checksum = body.reduce((sum, bytes) => crc32(bytes, sum), 0)
  const written = openSync(file, 'w', 0o600)
  try {
    for (const bytes of [Buffer.from(Uint32Array.of(magic, checksum).buffer), ...body])
      writeAll(written, bytes)
    fsyncSync(written)
  } finally {
    closeSync(written)
  }
}

/** Takes a file and the stamp that it must have, returns its columns; null when anything is wrong with it. */
export function readColumns(file: string, stamp: string): Columns | null {
  const opened = openSync(file, 'r')
  try {
    const size = fstatSync(opened).size
    if (size < startBytes || !isWhole(opened, size)) return null
    const [, , headLength = 0] = new Uint32Array(bytesAt(opened, 0, startBytes))
    const head = Buffer.from(bytesAt(opened, startBytes, headLength)).toString()
    const described = header.parse(JSON.parse(head))
    return described.stamp === stamp ? columnsAt(opened, startBytes + headLength, described) : null
  } finally {
    closeSync(opened)
  }
}

// Each column is read into memory of its own: nothing holds on to the file as a whole.
function columnsAt(opened: number, start: number, { columns }: Header): Columns {
  let at = start
  const read = columns.map(({ name, kind, bytes }): [string, Column] => {
    at += bytes
    return [name, columnOf(kind, bytesAt(opened, at - bytes, bytes))]
  })
  return new Map(read)
}

function isWhole(opened: number, size: number): boolean {
  const [found, checksum] = new Uint32Array(bytesAt(opened, 0, startBytes))
  if (found !== magic) return false
  let sum = 0
  for (let at = 8; at < size; at += pieceBytes)
    sum = crc32(Buffer.from(bytesAt(opened, at, Math.min(pieceBytes, size - at))), sum)
  return sum === checksum
}

function bytesAt(opened: number, at: number, length: number): ArrayBuffer {
  const bytes = new Uint8Array(length)
  for (let read = 0; read < length;) {
    const more = readSync(opened, bytes, read, length - read, at + read)
    if (more === 0) throw new Error('search: the file ends too early')
    read += more
  }
  return bytes.buffer
}

function writeAll(opened: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(opened, bytes, at)
}

function kindOf(column: Column): Kind {
  if (column instanceof Uint32Array) return 'numbers'
  return column instanceof Float64Array ? 'floats' : 'words'
}

function bytesOf(column: Column): Buffer {
  if (Array.isArray(column)) return Buffer.from(JSON.stringify(column))
  return Buffer.from(column.buffer, column.byteOffset, column.byteLength)
}

function columnOf(kind: Kind, bytes: ArrayBuffer): Column {
  if (kind === 'numbers') return new Uint32Array(bytes)
  if (kind === 'floats') return new Float64Array(bytes)
  return z.array(z.string()).parse(JSON.parse(Buffer.from(bytes).toString()))
}
