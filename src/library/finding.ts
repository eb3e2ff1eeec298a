/** What an editor has to put right (`error`, fails the build) or to look at again (`warning`). */
export interface Finding {
  severity: 'error' | 'warning'
  /** Inside `content/`. */
  file: string
  line: number
  rule: string
  sentence: string
}

/** What an author did wrong, and what to do about it. */
export function error(file: string, line: number, rule: string, sentence: string): Finding {
  return { severity: 'error', file, line, rule, sentence }
}

/** Time passes by itself: it asks for a new look, it never stops a build. */
export function pastReview(file: string, nextReview: string, today: string): Finding[] {
  if (nextReview >= today) return []
  return [
    { severity: 'warning', file, line: 1, rule: 'review', sentence: `Its review was due by ${nextReview}.` },
  ]
}
