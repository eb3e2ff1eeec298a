import type { Clock } from '../../kernel/clock.ts'
import type { Failure } from './failure.ts'

/** So long a server that failed is left alone: readers do not wait for it again and again. */
const restMs = 5000

/** What is known of the server: shared by who asks it and who feeds it. */
export interface Health {
  fail(failure: Failure): void
  well(): void
  /** Whether it failed just now and is not to be asked. */
  isResting(): boolean
  /** For /readyz: `meilisearch`, or `embedded` and why. */
  word(): string
}

/** Starts as stale: nobody knows the index yet. `onChange` hears each new word. */
export function createHealth(clock: Clock, onChange: (word: string) => void): Health {
  let failure: Failure | null = 'stale'
  let restUntil = 0
  const word = () => (failure === null ? 'meilisearch' : `embedded (meilisearch: ${failure})`)
  const isResting = () => clock().getTime() < restUntil
  const become = (next: Failure | null) => {
    const before = failure
    failure = next
    if (next !== before) onChange(word())
  }
  return {
    fail: (next) => {
      // An index that is a second behind is no reason to leave the server alone.
      if (next !== 'stale') restUntil = clock().getTime() + restMs
      become(next)
    },
    // Who feeds may find it well while who asks has just caught it out.
    well: () => {
      if (!isResting()) become(null)
    },
    isResting,
    word,
  }
}
