import { z } from 'zod'
import { faultWords } from './fault-words.ts'
import { refusalFacts, type RefusalCode } from './refusals.ts'

/** One thing that was wrong with what was sent: where in the body, or which parameter or header. */
const fault = z
  .strictObject({
    pointer: z.string().optional().meta({ description: 'Where in the body, as a JSON pointer.' }),
    parameter: z.string().optional().meta({ description: 'The parameter of the address.' }),
    header: z.string().optional().meta({ description: 'The header.' }),
    code: z.string(),
    detail: z.string().optional(),
  })
  .meta({ id: 'Fault' })

const difference = z
  .strictObject({
    pointer: z.string().meta({ description: 'What differs, as a JSON pointer into `current`.' }),
    yours: z.unknown().meta({ description: 'What was sent; null when it is news.' }),
    current: z.unknown().meta({ description: 'What stands there now.' }),
  })
  .meta({ id: 'Difference' })

/** What every refusal of the API says: RFC 9457, with the fields that it is about. */
export const problemSchema = z
  .strictObject({
    type: z.string().meta({ description: 'The address that explains this kind of problem.' }),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'For programs; it stays the same whatever the title says.' }),
    detail: z.string().optional(),
    errors: z.array(fault).optional().meta({ description: 'Everything that was wrong with what was sent.' }),
    current: z.unknown().optional().meta({ description: 'Of 412: what stands there now.' }),
    difference: z
      .array(difference)
      .optional()
      .meta({ description: 'Of 412: how it differs from what was sent.' }),
  })
  .meta({ id: 'Problem' })

export type Fault = z.infer<typeof fault>
export type Difference = z.infer<typeof difference>

/** A refusal on its way to whoever asked. */
export interface Problem {
  ok: false
  code: RefusalCode
  detail?: string
  errors?: Fault[]
  current?: unknown
  difference?: Difference[]
  headers?: Record<string, string>
}

/** A refusal by its code; `more` says what exactly was wrong. */
export function problem(code: RefusalCode, more: Omit<Problem, 'ok' | 'code'> = {}): Problem {
  return { ok: false, code, ...more }
}

/** The refusal as an answer. */
export function problemResponse(
  { code, headers, detail, errors, current, difference }: Problem,
  origin: string,
): Response {
  const { status, title } = refusalFacts[code]
  const type = `${origin}/en/developers/problems/#${code}`
  const faults = errors?.map((one) => ({ ...one, detail: one.detail ?? faultWords[one.code] }))
  const body = { type, title, status, code, detail, errors: faults, current, difference }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'private, no-store', ...headers },
  })
}
