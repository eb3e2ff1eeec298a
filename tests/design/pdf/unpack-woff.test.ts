import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { unpackWoff } from '../../../src/design/pdf/unpack-woff.ts'

const { resolve } = createRequire(import.meta.url)
const files = ['noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff']
files.push('frank-ruhl-libre/files/frank-ruhl-libre-latin-500-normal.woff')

/** The sum that a font keeps of each of its tables. */
function sumOf(table: Buffer): number {
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0
  return sum
}

test.each(files)('%s holds every table once it is unpacked, byte for byte', (file) => {
  const font = unpackWoff(readFileSync(resolve(`@fontsource/${file}`)))
  const count = font.readUInt16BE(4)
  const tables = Array.from({ length: count }, (_, index) => 12 + index * 16).map((at) => {
    const [checksum, offset, length] = [4, 8, 12].map((field) => font.readUInt32BE(at + field))
    const padded = Buffer.from(font.subarray(offset, (offset ?? 0) + (((length ?? 0) + 3) & ~3)))
    const tag = font.toString('latin1', at, at + 4)
    // The sum of the head is taken without the sum of the whole file, which stands in it.
    if (tag === 'head') padded.writeUInt32BE(0, 8)
    return { tag, isWhole: sumOf(padded) === checksum }
  })
  expect(tables.map(({ tag }) => tag)).toEqual(
    expect.arrayContaining(['cmap', 'glyf', 'head', 'hmtx', 'loca']),
  )
  expect(tables.filter(({ isWhole }) => !isWhole)).toEqual([])
})
