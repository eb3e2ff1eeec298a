import pino, { type Logger } from 'pino'
import type { Config } from '../kernel/config.ts'

/** One JSON object a line on standard output, with the process that says it. Nothing personal is handed to it. */
export function createLog(level: Config['logLevel']): Logger {
  return pino({ level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime })
}
