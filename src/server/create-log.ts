import pino, { type Logger } from 'pino'
import type { Config } from '../kernel/config.ts'

/** One JSON object a line on standard output. Nothing personal is handed to it. */
export function createLog(level: Config['logLevel']): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
}
