import { inflateSync } from 'node:zlib'

const headerBytes = 44
const entryBytes = 20
const sfntHeaderBytes = 12
const sfntEntryBytes = 16

/**
 * Takes a packed font (WOFF 1), returns the same tables unpacked (sfnt). The maker of PDFs would unpack a packed table
 * anew for every letter: nine tenths of the time of a page.
 */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const entries = Array.from({ length: count }, (_, index) => entryAt(woff, headerBytes + index * entryBytes))
  const head = Buffer.alloc(sfntHeaderBytes + count * sfntEntryBytes)
  woff.copy(head, 0, 4, 8)
  // Two, to the largest power that is not more than the number of tables: programs search the list by halves.
  const power = Math.floor(Math.log2(count))
  for (const [at, value] of [count, 2 ** power * 16, power, count * 16 - 2 ** power * 16].entries())
    head.writeUInt16BE(value, 4 + at * 2)
  const parts = [head]
  let offset = head.length
  for (const [index, { tag, checksum, table }] of entries.entries()) {
    const at = sfntHeaderBytes + index * sfntEntryBytes
    tag.copy(head, at)
    for (const [field, value] of [checksum, offset, table.length].entries())
      head.writeUInt32BE(value, at + 4 + field * 4)
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)])
    parts.push(padded)
    offset += padded.length
  }
  return Buffer.concat(parts)
}

function entryAt(woff: Buffer, at: number) {
  const [offset = 0, packed = 0, length = 0, checksum = 0] = [4, 8, 12, 16].map((field) =>
    woff.readUInt32BE(at + field),
  )
  const bytes = woff.subarray(offset, offset + packed)
  return { tag: woff.subarray(at, at + 4), checksum, table: packed < length ? inflateSync(bytes) : bytes }
}
