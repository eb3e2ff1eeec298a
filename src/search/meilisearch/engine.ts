import type { Meilisearch } from 'meilisearch'
import { defaultRadiusKm, type SearchQuery } from '../engine.ts'
import { readingsOf } from '../readings.ts'
import type { Understanding } from '../understanding.ts'
import { readReply, type Proposal } from './answers.ts'
import { failureOf, type Failure } from './failure.ts'
import type { Circle } from './filters.ts'
import type { Health } from './health.ts'
import { isInReach, listOf, questionsOf, type Asked } from './questions.ts'

export type { Proposal }

/** The server takes no more words of a text into account. */
const mostWords = 10

/** Proposes answers that whoever shows them compares with the database first. */
export interface Proposer {
  /** Answers one query, or null where the embedded engine has to: it never throws and never waits long. */
  propose(query: SearchQuery): Promise<Proposal | null>
  /** Says that a proposal could not be shown. */
  refuse(failure: Failure): void
}

export interface MeilisearchEngine {
  client: Meilisearch
  indexName: string
  health: Health
  /** What the words mean: the same as for the embedded engine. */
  understand: (query: SearchQuery) => Understanding
}

/** Takes a client that gives up soon and the name of the index, returns what asks it. */
export function createMeilisearchEngine({
  client,
  indexName,
  health,
  understand,
}: MeilisearchEngine): Proposer {
  return {
    propose: async (query) => {
      if (health.isResting()) return null
      const understanding = understand(query)
      const asked = askedFor(query, understanding)
      if (asked === null) return null
      const questions = questionsOf(asked, indexName)
      try {
        const reply: unknown = await client.multiSearch({ queries: listOf(questions) })
        return readReply(reply, questions, asked, understanding)
      } catch (problem) {
        health.fail(failureOf(problem))
        return null
      }
    },
    refuse: (failure) => health.fail(failure),
  }
}

/** Null for what one question to the server cannot say. */
function askedFor(query: SearchQuery, understanding: Understanding): Asked | null {
  const [reading, other] = readingsOf(understanding)
  // Words that may be a name or a place: the answer is a union, which the server does not make.
  if (!reading || other) return null
  const { names } = reading
  // The fit of a name comes first in the index's order, a chosen order would come first here.
  if (names.length > mostWords || (names.length > 0 && query.sort !== null)) return null
  const around = circleOf(query, understanding)
  // Without a name or a place all fit alike, and the order of the day decides: it is not in the index.
  if (!around && names.length === 0 && query.sort !== 'name') return null
  const asked = { query, reading, around }
  return isInReach(asked) ? asked : null
}

/** Round the place that was typed, or else the position that was sent. */
function circleOf({ position, radiusKm }: SearchQuery, { place }: Understanding): Circle | null {
  const point = place?.place ?? position
  if (!point) return null
  return {
    centre: { lat: point.lat, lon: point.lon },
    radiusKm: radiusKm ?? place?.radiusKm ?? defaultRadiusKm,
  }
}
