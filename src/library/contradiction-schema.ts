import { z } from 'zod'
import { localized, sourced, text } from './schemas.ts'

/** The parts of the register, in the order of its page. */
export const contradictionKinds = ['products', 'session', 'effect', 'harm', 'rules'] as const

/** A question on which those who write about mesotherapy disagree. `pages` and `conditions` are where a reader meets it. */
export const contradictionSchema = z.strictObject({
  id: text.regex(/^c\d\d$/, 'a small c and two digits'),
  kind: z.enum(contradictionKinds),
  title: localized,
  /** Who says what; at least two, or it would not be a contradiction. */
  said: z.array(sourced).min(2),
  evidence: sourced,
  /** What this site does about it. */
  weDo: sourced,
  pages: z.array(text).min(1),
  conditions: z.array(text),
})

/** What those who offer mesotherapy say for it, and how that stands up. */
export const claimVerdicts = ['agreed', 'untested', 'disputed', 'wrong'] as const
export const claimSchema = z.strictObject({
  id: text,
  verdict: z.enum(claimVerdicts),
  claim: sourced,
  known: sourced,
})

export type Claim = z.infer<typeof claimSchema>
export type Contradiction = z.infer<typeof contradictionSchema>
export type ContradictionKind = Contradiction['kind']
