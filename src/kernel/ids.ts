import { v7 } from 'uuid'

/** A new random identifier (UUIDv7): sorts by time, cannot be guessed. */
export function newId(): string {
  return v7()
}
