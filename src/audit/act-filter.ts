import { z } from 'zod'

/** Which acts of the register are asked for; what is missing does not narrow. */
export interface ActFilter {
  /** As the register names them: `account:<uid>`, `operator`, `system`, `visitor`. */
  actor?: string
  /** The first word of the act: `case`. */
  group?: string
  object?: string
  /** Days in UTC, both included. */
  from?: string
  until?: string
}

/** The first words of the acts, as the filter offers them. */
export const actGroups = [
  'account',
  'acts',
  'application',
  'case',
  'evidence',
  'keys',
  'letter',
  'list',
  'listing',
  'member',
  'photo',
  'practitioner',
  'profile',
  'register',
  'report',
  'society',
] as const

const text = z.string().trim().max(120)
const fields = {
  actor: text.regex(/^[\w:.-]{3,}$/),
  group: text.regex(/^[a-z-]{2,}$/),
  object: text.regex(/^[\w:.@-]{3,}$/),
  from: z.iso.date(),
  until: z.iso.date(),
}

/** Reads a filter from an address. What cannot be read does not narrow: the form shows that it is empty. */
export function actFilterOf(query: URLSearchParams): ActFilter {
  const read = (name: keyof typeof fields) => fields[name].safeParse(query.get(name) ?? '').data
  return {
    actor: read('actor'),
    group: read('group'),
    object: read('object'),
    from: read('from'),
    until: read('until'),
  }
}

/** The filter as the query of an address, without what does not narrow. */
export function queryOfFilter(filter: ActFilter): URLSearchParams {
  return new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== undefined))
}
