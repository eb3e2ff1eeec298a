import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readColumns, writeColumns } from '../../src/search/columns-file.ts'
import type { Columns } from '../../src/search/columns.ts'
import { testFolder } from '../support/context.ts'

const columns: Columns = new Map()
columns.set('numbers', Uint32Array.of(1, 2, 4_000_000_000))
columns.set('floats', Float64Array.of(0.1, -1e300))
columns.set('words', ['cohen', 'כהנ', ''])
columns.set('nothing', [])

function written(): { file: string; bytes: Buffer } {
  const file = join(testFolder(), 'columns')
  writeColumns(file, 'stamp', columns)
  return { file, bytes: readFileSync(file) }
}

describe('columns in a file', () => {
  it('come back as they were', () => {
    expect(readColumns(written().file, 'stamp')).toEqual(columns)
  })

  it('are not believed under another stamp', () => {
    expect(readColumns(written().file, 'another')).toBeNull()
  })

  it('are not believed with any one bit turned over', () => {
    const { file, bytes } = written()
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const turned = Buffer.from(bytes)
      turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      writeFileSync(file, turned)
      expect(readColumns(file, 'stamp')).toBeNull()
    }
  })

  it('are not believed when cut off anywhere', () => {
    const { file, bytes } = written()
    for (let length = 0; length < bytes.length; length++) {
      writeFileSync(file, bytes.subarray(0, length))
      expect(readColumns(file, 'stamp')).toBeNull()
    }
  })
})
