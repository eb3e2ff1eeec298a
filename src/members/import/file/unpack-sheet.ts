import { strToU8, unzipSync, zipSync } from 'fflate'
import { TableProblem } from './table.ts'

/** What a spreadsheet may unpack to: fifty thousand full rows are half of it. */
const most = { bytes: 160 * 1024 * 1024, parts: 500 } as const

/**
 * Unpacks a spreadsheet within limits, and packs what can hold rows anew without compression: what reads it afterwards
 * meets exactly the bytes that were counted here. Pictures and programs are left out.
 */
export function unpackSheet(bytes: Uint8Array): { format: 'xlsx' | 'ods'; packed: Uint8Array } {
  const parts = unpack(bytes)
  const format = parts['xl/workbook.xml'] ? 'xlsx' : parts['content.xml'] ? 'ods' : undefined
  if (!format) throw new TableProblem('not-a-table')
  // Small programs write ODS without its styles, and the reader wants them.
  return { format, packed: zipSync({ 'styles.xml': strToU8('<styles/>'), ...parts }, { level: 0 }) }
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let [left, parts] = [most.bytes, 0]
  try {
    return unzipSync(bytes, {
      // Never more than `originalSize` is written, whatever is packed inside.
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$|^mimetype$/.test(name)) return false
        left -= originalSize
        parts++
        if (left < 0 || parts > most.parts) throw new TableProblem('too-large')
        return true
      },
    })
  } catch (problem) {
    if (problem instanceof TableProblem) throw problem
    throw new TableProblem('damaged')
  }
}
