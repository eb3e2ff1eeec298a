import { compareDraft, nothing, type Comparison, type CompareWorld, type ReadLine } from './compare.ts'
import type { ImportWorld } from '../import-world.ts'
import { LineKeys } from './join-lines.ts'
import { KeyBook } from './key-book.ts'
import { NameBook } from './name-book.ts'
import { lineSource, mostLines } from './person-lines.ts'
import type { OpenRun } from '../read-run.ts'

/** A line that waits to be compared. */
export interface WaitingRow {
  number: number
  cells: string
  choice: string | null
}

/** Which line a line belongs to, and the how manieth it is of that person. */
interface Above {
  to: number
  nth: number
}

/**
 * Prepares the comparison of a run whose lines come in their order: what each says, whether it belongs to one above, and
 * what it would change. Each finding is written into its row.
 */
export function lineComparer(world: ImportWorld, run: OpenRun): (row: WaitingRow) => void {
  const { database, facts } = world
  const source = lineSource(world, run)
  const lines = new LineKeys()
  const people = new PeopleAbove()
  const books = { names: new NameBook(database), keys: new KeyBook(database) }
  const comparing: CompareWorld = { database, facts, country: run.country, ...books }
  const put = preparePut(world, run)
  const keep = (number: number, { draft }: ReadLine, compared: Comparison) => {
    put(number, null, compared)
    books.names.addLine(draft, number)
  }
  // What is wrong with the line stands with the line; the person stands with the first one.
  const join = (number: number, said: ReadLine, { to, nth }: Above) => {
    put(number, to, nothing('joined', said))
    if (nth > mostLines) return
    const person = source.person(to, number)
    keep(to, person.said, compareDraft(person.said, { line: to, choice: person.choice }, comparing))
  }
  return ({ number, cells, choice }) => {
    const read = source.line(cells)
    const joined = lines.place(number, read.draft)
    const said = { ...read, twice: joined.kind === 'twice' ? joined.line : null }
    if (joined.kind === 'joined') {
      join(number, said, { ...joined, to: people.firstOf(joined.to) })
      return
    }
    const compared = compareDraft(said, { line: number, choice }, comparing)
    const above = people.place(number, compared)
    if (above) join(number, said, above)
    else keep(number, said, compared)
  }
}

/** Lines that share nothing but are about one known person, as staff chose or name and town say, belong together too. */
class PeopleAbove {
  readonly #first = new Map<number, { line: number; lines: number }>()
  readonly #joined = new Map<number, number>()

  /** The line that a line belongs to when another one is about the same person already. */
  place(number: number, { practitionerId }: Comparison): Above | undefined {
    if (practitionerId === null) return undefined
    const first = this.#first.get(practitionerId)
    if (!first) {
      this.#first.set(practitionerId, { line: number, lines: 1 })
      return undefined
    }
    first.lines++
    this.#joined.set(number, first.line)
    return { to: first.line, nth: first.lines }
  }

  firstOf(line: number): number {
    return this.#joined.get(line) ?? line
  }
}

function preparePut({ database: { sqlite } }: ImportWorld, { id: run }: OpenRun) {
  const set = sqlite.prepare(
    `UPDATE import_row SET outcome = @outcome, said = @said, practitioner_id = @practitionerId, before = @before,
       after = @after, needs_mending = @needsMending, joined_to = @joinedTo WHERE run_id = @run AND number = @number`,
  )
  return (number: number, joinedTo: number | null, compared: Comparison) => {
    set.run({ run, number, joinedTo, ...columnsOf(compared) })
  }
}

/** A comparison as its row holds it. */
export function columnsOf({ outcome, said, practitionerId, before, after }: Comparison) {
  const json = (value: object | null) => (value === null ? null : JSON.stringify(value))
  const needsMending = said.problems.length > 0 || ['duplicate', 'unreadable'].includes(outcome)
  return {
    outcome,
    said: JSON.stringify(said),
    practitionerId,
    needsMending: Number(needsMending),
    before: json(before),
    after: json(after),
  }
}
