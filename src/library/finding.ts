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
