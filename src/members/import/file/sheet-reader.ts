import { z } from 'zod'
import { readSheet } from './read-sheet.ts'
import { TableProblem } from './table.ts'

// A process of its own, with little memory: what a spreadsheet unpacks to nobody knows before, and what ends a thread
// for want of memory may end the site with it.
process.once('message', (message) => process.send?.(answer(z.instanceof(Uint8Array).parse(message))))

function answer(bytes: Uint8Array) {
  try {
    return { ok: true, ...readSheet(bytes) }
  } catch (problem) {
    if (problem instanceof TableProblem) return { ok: false, reason: problem.reason, line: problem.line }
    return { ok: false, reason: 'damaged', line: null }
  }
}
