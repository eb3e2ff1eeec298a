import { compareDraft, nothing, type Comparison, type CompareWorld, type ReadLine } from './compare.ts'
import type { ImportWorld } from '../import-world.ts'
import { LineKeys, type Above } from './join-lines.ts'
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

/**
 * Prepares the comparison of a run whose lines come in their order: what each says, whether it belongs to one above, and
 * what it would change. Each finding is written into its row.
 */
export function lineComparer(world: ImportWorld, run: OpenRun): (row: WaitingRow) => void {
  const { database, facts } = world
  const source = lineSource(world, run)
  const lines = new LineKeys()
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
      join(number, said, joined)
      return
    }
    const compared = compareDraft(said, { line: number, choice }, comparing)
    const { practitionerId } = compared
    const above = practitionerId === null ? undefined : lines.placeKnown(number, said.draft, practitionerId)
    if (above) join(number, said, above)
    else keep(number, said, compared)
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
