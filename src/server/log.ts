import type { Logger } from 'pino'

/** What a line says of a request: no address of a person, no slug, no word that was searched. */
export interface Answered {
  method: string | undefined
  route: string
  status: number
  /** Unknown for an answer that was passed on as a stream. */
  bytes: number | undefined
}

/** Writes one line about an answer that somebody had to make: mistakes of ours as errors. */
export function logRendered(log: Logger, answered: Answered & { requestId: string; ms: number }): void {
  log[answered.status >= 500 ? 'error' : 'info'](answered, 'request')
}

/** Writes one line about an answer that lay ready (file, cached page, refusal), for those who debug. */
export function logAtOnce(log: Logger, answered: Answered): void {
  log.debug(answered, 'request')
}
