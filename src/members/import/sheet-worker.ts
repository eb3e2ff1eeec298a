import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { readSheet } from './read-sheet.ts'
import { TableProblem } from './table.ts'

// A thread of its own, with little memory: what a spreadsheet unpacks to, nobody knows before.
const { bytes } = z.object({ bytes: z.instanceof(Uint8Array) }).parse(workerData)

parentPort?.postMessage(answer())

function answer() {
  try {
    return { ok: true, ...readSheet(bytes) }
  } catch (problem) {
    if (problem instanceof TableProblem) return { ok: false, reason: problem.reason, line: problem.line }
    return { ok: false, reason: 'damaged', line: null }
  }
}
