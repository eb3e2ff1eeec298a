import { randomUUIDv7 } from 'node:crypto'

/** A new random identifier (UUIDv7): sorts by time to the millisecond, cannot be guessed. */
export function newId(): string {
  return randomUUIDv7()
}
