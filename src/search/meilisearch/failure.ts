import { MeilisearchApiError, MeilisearchRequestError, MeilisearchRequestTimeOutError } from 'meilisearch'

/** Why the server does not serve: no answer, too late, not up to date, or an answer that cannot be right. */
export type Failure = 'absent' | 'slow' | 'stale' | 'nonsense'

/** Takes whatever talking to the server threw, returns what that says of the server. */
export function failureOf(problem: unknown): Failure {
  if (problem instanceof MeilisearchRequestError)
    return problem.cause instanceof MeilisearchRequestTimeOutError ? 'slow' : 'absent'
  if (isMissing(problem)) return 'stale'
  if (problem instanceof MeilisearchApiError) return problem.response.status >= 500 ? 'absent' : 'nonsense'
  return 'nonsense'
}

/** Tells whether the server said that the index or the document is not there. */
export function isMissing(problem: unknown): boolean {
  if (!(problem instanceof MeilisearchApiError)) return false
  return ['index_not_found', 'document_not_found'].includes(problem.cause?.code ?? '')
}
