import type { Database } from '../../../kernel/database.ts'
import { onceFor } from '../../../kernel/once-for.ts'
import { fold } from '../../../search/fold.ts'
import { soundsOf } from '../../../search/phonetics.ts'
import { otherSpellings } from '../../../search/same-names.ts'
import type { Draft } from '../line/draft.ts'
import type { PersonName } from '../line/read-names.ts'

/** A line above the present one, as far as people of one file are told apart by it. */
export type LineAbove = Pick<Draft, 'names' | 'licence' | 'memberNumber'> & { line: number; towns: string[] }

/** Somebody of the database, or a line of the file above the present one. */
export type Bearer = { id: number } | LineAbove

/** Who is called like whom, across scripts and spellings. Built once for a comparison. */
export class NameBook {
  // Row numbers of people; lines of the file are negative.
  readonly #bearers = new Map<string, number | number[]>()
  readonly #lines = new Map<number, LineAbove>()

  /** Everybody of the database. */
  constructor({ sqlite }: Database) {
    const rows = sqlite
      .prepare<[], PersonName & { id: number }>(
        'SELECT practitioner_id AS id, script, given, family FROM practitioner_name',
      )
      .iterate()
    for (const { id, ...name } of rows) this.#add([name], id)
  }

  /** Once more for a line that grew by another one. */
  addLine({ names, licence, memberNumber, practices }: Draft, line: number): void {
    const towns = practices.flatMap(({ city }) => (city === null ? [] : [fold(city)]))
    // A list of its own: what was worked out from the other one goes with its line.
    this.#lines.set(line, { line, names: [...names], licence, memberNumber, towns })
    this.#add(names, -line)
  }

  /** Whoever may be meant by one of these names, each once; not the line itself. */
  alike(names: readonly PersonName[], line: number): Bearer[] {
    const found = new Set([...keysOfAll(names)].flatMap((key) => this.#bearers.get(key) ?? []))
    found.delete(-line)
    return [...found].flatMap((number) => (number > 0 ? { id: number } : (this.#lines.get(-number) ?? [])))
  }

  #add(names: readonly PersonName[], number: number): void {
    for (const key of keysOfAll(names)) {
      const known = this.#bearers.get(key)
      // Most names are of one alone: a number takes far less room than a list of one.
      if (known === undefined) this.#bearers.set(key, number)
      else if (typeof known === 'number') this.#bearers.set(key, [known, number])
      else known.push(number)
    }
  }
}

/** Whether two people could be one: a name in each that sounds like the other's. */
export function areAlike(a: readonly PersonName[], b: readonly PersonName[]): boolean {
  const keys = keysOfAll(a)
  return [...keysOfAll(b)].some((key) => keys.has(key))
}

/** Whether the two are written the same in one script, but for accents and capitals. */
export function areSame(a: readonly PersonName[], b: readonly PersonName[]): boolean {
  return a.some((name) =>
    b.some((other) => name.script === other.script && foldName(name) === foldName(other)),
  )
}

function foldName({ given, family }: PersonName): string {
  return `${fold(family)}\n${fold(given)}`
}

// Asked several times of each line.
const keysOfAll = onceFor((names: readonly PersonName[]) => new Set(names.flatMap(keysOf)))

// Every way the family name may sound with every way the first given name may.
function keysOf({ given, family }: PersonName): string[] {
  const [first = ''] = fold(given).split(' ')
  const givens = waysOf(first)
  return waysOf(fold(family).replaceAll(' ', '')).flatMap((one) => givens.map((other) => `${one} ${other}`))
}

function waysOf(word: string): string[] {
  const others = otherSpellings(word)
  const sounds = soundsOf(word)
  const [listed = ''] = [word, ...others].toSorted()
  return others.length === 0 ? sounds : [...sounds, `=${listed}`]
}
