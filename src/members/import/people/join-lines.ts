import { fold } from '../../../search/fold.ts'
import type { Draft, DraftPractice } from '../line/draft.ts'
import { areAlike, areSame } from './name-book.ts'

/** The line that a line belongs to, and the how manieth it is of that person. */
export interface Above {
  to: number
  nth: number
}

/** How a line hangs together with those above: the same person for the nth time, or the same number under another name. */
export type Joined = { kind: 'first' } | ({ kind: 'joined' } & Above) | { kind: 'twice'; line: number }

interface FirstLine {
  line: number
  names: Draft['names']
  lines: number
}

/** Tells which lines of a list are about one person: several practices stand on several lines. */
export class LineKeys {
  readonly #lines = new Map<string, FirstLine>()
  #last: FirstLine | undefined

  /** Takes the lines in order. */
  place(line: number, draft: Draft): Joined {
    const keys = keysOf(draft)
    const above = keys.map((key) => this.#lines.get(key)).find((found) => found !== undefined)
    const joined = above === undefined ? this.#besideLast(draft, keys) : joinedTo(above, draft)
    if (joined.kind === 'first') {
      this.#last = { line, names: [...draft.names], lines: 1 }
      for (const key of keys) this.#lines.set(key, this.#last)
    }
    return joined
  }

  /**
   * Lines that share nothing belong together too when they are about one known person, as staff chose or name and town
   * say. Takes a line that was placed by itself; returns what it belongs to, undefined for the first one.
   */
  placeKnown(line: number, draft: Draft, practitionerId: number): Above | undefined {
    const key = `known ${practitionerId}`
    const first = this.#lines.get(key)
    if (!first) {
      const own = this.#last?.line === line ? this.#last : { line, names: [...draft.names], lines: 1 }
      this.#lines.set(key, own)
      return undefined
    }
    // What the line has for its own leads to the first one from now on.
    for (const own of keysOf(draft)) if (this.#lines.get(own)?.line === line) this.#lines.set(own, first)
    this.#last = first
    return joined(first)
  }

  // The name stands once above its practices, or again in the next line without any number.
  #besideLast(draft: Draft, keys: string[]): Joined {
    if (!this.#last || keys.length > 0) return { kind: 'first' }
    const isUnnamed = !draft.isNamed && draft.practices.length > 0
    const isSame = draft.names.length > 0 && areSame(draft.names, this.#last.names)
    return isUnnamed || isSame ? joined(this.#last) : { kind: 'first' }
  }
}

/** What two lines say of one person: the first one's word counts, lists and practices add up. */
export function joinDrafts(first: Draft, more: Draft): Draft {
  const union = (a: string[], b: string[]) => [...new Set([...a, ...b])].toSorted()
  return {
    uid: first.uid ?? more.uid,
    isNamed: first.isNamed,
    names: [
      ...first.names,
      ...more.names.filter(({ script }) => !first.names.some((name) => name.script === script)),
    ],
    country: first.country ?? more.country,
    email: first.email ?? more.email,
    licence: first.licence ?? more.licence,
    memberNumber: first.memberNumber ?? more.memberNumber,
    memberSince: first.memberSince ?? more.memberSince,
    diplomas: [
      ...first.diplomas,
      ...more.diplomas.filter(
        ({ diplomaId }) => !first.diplomas.some((held) => held.diplomaId === diplomaId),
      ),
    ],
    languages: union(first.languages, more.languages),
    techniques: union(first.techniques, more.techniques),
    conditions: union(first.conditions, more.conditions),
    practices: more.practices.reduce(withPractice, first.practices),
  }
}

function withPractice(practices: DraftPractice[], one: DraftPractice): DraftPractice[] {
  const key = placeKey(one)
  if (practices.some((other) => placeKey(other) === key)) return practices
  return [...practices, { ...one, which: Math.max(0, ...practices.map(({ which }) => which)) + 1 }]
}

function placeKey({ city, street, name }: DraftPractice): string {
  return [city, street, name].map((part) => fold(part ?? '')).join('\n')
}

function joinedTo(first: FirstLine, draft: Draft): Joined {
  const isOther = draft.names.length > 0 && !areAlike(first.names, draft.names)
  return isOther ? { kind: 'twice', line: first.line } : joined(first)
}

function joined(first: FirstLine): { kind: 'joined' } & Above {
  first.lines++
  return { kind: 'joined', to: first.line, nth: first.lines }
}

function keysOf({ uid, licence, country, memberNumber, email, names }: Draft): string[] {
  const [name] = names
  const mailed = email !== null && name ? [`mail ${email} ${fold(name.family)} ${fold(name.given)}`] : []
  return [
    ...(uid === null ? [] : [`id ${uid}`]),
    ...(licence === null ? [] : [`licence ${country ?? ''} ${licence}`]),
    ...(memberNumber === null ? [] : [`member ${memberNumber}`]),
    ...mailed,
  ]
}
