import type { z } from 'zod'
import { problem, type Fault, type Problem } from './problem.ts'

type Part = 'path' | 'query' | 'body'

/** Reads one part of a request with its schema; says of everything that is wrong with it where, and why. */
export function parsePart<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  part: Part,
): { ok: true; value: z.output<Schema> } | Problem {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data }
  // What cannot be the number of anything is the number of nothing.
  if (part === 'path') return problem('not-found')
  const errors = parsed.error.issues.flatMap((issue) => faultsOf(issue, part))
  return problem(part === 'query' ? 'bad-parameter' : 'invalid', { errors })
}

/**
 * The parameters of an address. Names that come twice are refused by the schemas, which take no lists: nobody can say
 * which of two was meant.
 */
export function queryOf(params: URLSearchParams): Record<string, unknown> {
  const names = [...new Set(params.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = params.getAll(name)
      return [name, values.length === 1 ? values[0] : values]
    }),
  )
}

/**
 * The body as JSON; undefined when it is none, or none in UTF-8: letters of another encoding would be stored as question
 * marks. A key that would change what objects are is no key of anything, and half a character is none.
 */
export function jsonOf(bytes: Uint8Array): { value: unknown } | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const value: unknown = JSON.parse(text, (key, item: unknown) => {
      if (key === '__proto__') throw new SyntaxError('a key of objects themselves')
      if (typeof item === 'string' && !item.isWellFormed()) throw new SyntaxError('half a character')
      return item
    })
    return { value }
  } catch {
    return undefined
  }
}

function faultsOf(issue: z.core.$ZodIssue, part: Part): Fault[] {
  const said = saidOf(issue)
  // An unknown field is named itself, not the object in which it stands.
  const paths =
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
  return paths.map((path) =>
    part === 'query'
      ? { parameter: path.map(String).join('.'), ...said }
      : { pointer: pointerOf(path), ...said },
  )
}

// Schemas of ours say their reasons in kebab-case; all others have the codes of zod, and its words.
function saidOf({ message, code }: z.core.$ZodIssue): Pick<Fault, 'code' | 'detail'> {
  const isOurs = /^[a-z]+(?:-[a-z]+)*$/.test(message)
  return isOurs ? { code: message } : { code: code.replaceAll('_', '-'), detail: message }
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
